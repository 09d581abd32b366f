import { type AddressKey, atMost, noSuchKey, notTaken, onlyOne, unreadable } from '../words/address-words';
import type { Kind } from './kinds';

export type AddressProblem = { field: string; message: string };

/** What Next hands a page, or the parameters of an address. */
export type AddressParams = URLSearchParams | Record<string, string | string[] | undefined>;

/** One part of an address; `absent` is its value where it is not asked for. */
export type Key<V> = { kind: Kind<unknown>; isMultiple: boolean; absent: V };

/** Every part has a label to be named by. */
type Labelled<V> = { [N in keyof V]: N extends AddressKey ? unknown : never };

/** Names that an address may hold beside its own; whoever follows a link from a mail brings some that nobody here knows. */
export type OtherNames = readonly string[] | 'any';

export type Read<V> = { values: V; problems: AddressProblem[] };

/** What the parts of an address ask of each other: the values that stand, and what is said of those that do not. */
type Settle<V> = (values: V, say: (field: AddressKey, message: string) => void) => V;

export type Address<V> = {
  /** Every name it answers to. */
  names: readonly string[];
  parse: (params: AddressParams, also?: OtherNames) => Read<V>;
  print: (values: Partial<V>) => string;
  href: (path: string, values: Partial<V>) => string;
};

/** What an address holds once it is read: `ValuesIn<typeof votesAddress>`. */
export type ValuesIn<A> = A extends Address<infer V> ? V : never;

const VALUES_MOST = 50;
const UNREADABLE = /[\p{Cc}\p{Cs}\u{FFFD}]/u;

/** A part that is asked for once. */
export function one<T, const A = null>(
  kind: Kind<T>,
  { absent = null as A }: { absent?: A } = {},
): Key<T | A> {
  return { kind, isMultiple: false, absent };
}

/** A part that may be asked for several times: any of its values. */
export function several<T>(kind: Kind<T>): Key<T[]> {
  return { kind, isMultiple: true, absent: [] };
}

/**
 * The schema of an address: its parts by name, in the order in which they are printed.
 * `parse` gives a value for every part, with a problem for each that could not be taken and for each name that
 * is no part; names in `also` are passed over; blank counts as absent; it never throws. What the parts ask of each
 * other is settled last. `print` gives the canonical query without `?`, what is absent left out; `href` puts it behind a path.
 */
export function addressOf<V extends Labelled<V>>(
  keys: { [N in keyof V]: Key<V[N]> },
  settle: Settle<V> = (values) => values,
): Address<V> {
  const parts = Object.entries(keys) as [AddressKey, Key<unknown>][];
  const print = (values: Partial<V>) => {
    const params = new URLSearchParams();
    for (const [name, { absent }] of parts) {
      for (const value of [values[name as keyof V] ?? []].flat()) {
        if (value !== absent) params.append(name, value === true ? 'yes' : String(value));
      }
    }
    return params.toString();
  };
  const names = parts.map(([name]) => name as string);
  return {
    names,
    print,
    href: (path, values) => {
      const query = print(values);
      return query ? `${path}?${query}` : path;
    },
    parse: (params, also = []) => {
      const given = textsByName(params);
      for (const name of also === 'any' ? [] : also) given.delete(name);
      const known = new Set(also === 'any' ? given.keys() : names);
      const problems = [...given.keys()].filter((name) => !known.has(name)).map(strangeName);
      const values = parts.map(([name, key]) => {
        return [name, takenOf(name, key, given.get(name) ?? [], problems)];
      });
      const say = (field: AddressKey, message: string) => problems.push({ field, message });
      return { values: settle(Object.fromEntries(values), say), problems };
    },
  };
}

/** What was written under each name, blanks left out. */
function textsByName(params: AddressParams): Map<string, string[]> {
  const pairs =
    params instanceof URLSearchParams
      ? [...params]
      : Object.entries(params).flatMap(([name, value]) =>
          [value ?? []].flat().map((typed) => [name, typed] as const),
        );
  const given = new Map<string, string[]>();
  for (const [name, typed] of pairs) {
    const texts = given.get(name) ?? [];
    given.set(name, typed.trim() === '' ? texts : [...texts, typed.trim()]);
  }
  return given;
}

function takenOf(name: AddressKey, key: Key<unknown>, texts: string[], problems: AddressProblem[]): unknown {
  const say = (message: string) => problems.push({ field: name, message });
  const distinct = [...new Set(texts)];
  if (texts.length > VALUES_MOST) say(atMost(name, VALUES_MOST));
  else if (distinct.length > 1 && !key.isMultiple) say(onlyOne(name, distinct));
  if (texts.length > VALUES_MOST || (distinct.length > 1 && !key.isMultiple)) return key.absent;
  const values = distinct.flatMap((typed) => {
    const read = UNREADABLE.test(typed.replaceAll(/\s/g, ' ')) ? null : key.kind.schema.safeParse(typed);
    if (read?.success) return [read.data];
    say(read ? notTaken(name, typed, key.kind.must) : unreadable(name, typed));
    return [];
  });
  return key.isMultiple ? values : (values[0] ?? key.absent);
}

function strangeName(name: string): AddressProblem {
  return { field: name.replaceAll(/[^\w-]/g, '').slice(0, 40) || 'name', message: noSuchKey(name) };
}
