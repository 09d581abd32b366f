import { Button } from '@/components/ui/button';

/** Finds legislation by number or word, as a plain form. */
export function FindForm({ citySlug, id, query }: { citySlug: string; id: string; query?: string }) {
  return (
    <search>
      <form className="find" action={`/${citySlug}/legislation`} method="get">
        <label className="visually-hidden" htmlFor={id}>
          Find legislation by number or word
        </label>
        <input
          className="input"
          id={id}
          type="search"
          name="q"
          defaultValue={query}
          placeholder="Number or word"
          autoComplete="off"
        />
        <Button>Find</Button>
      </form>
    </search>
  );
}
