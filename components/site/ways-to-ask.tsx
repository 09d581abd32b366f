type Props = { email: string | null; phone: string | null };

/** How whoever runs the site is reached about a page that is in somebody's way. */
export function WaysToAsk({ email, phone }: Props) {
  if (email === null && phone === null)
    return (
      <p>
        Tell whoever runs this site; they have not given an e-mail address or a telephone number here yet.
      </p>
    );
  return (
    <>
      <p>Tell whoever runs this site which page it is and what you use to read it:</p>
      <ul>
        {email && (
          <li>
            write to <a href={`mailto:${email}`}>{email}</a>
          </li>
        )}
        {phone && (
          <li>
            call <a href={`tel:${phone.replace(/[^+\d]/g, '')}`}>{phone}</a>
          </li>
        )}
      </ul>
    </>
  );
}
