export type Entry = { id: number; key: string; name: string; kind?: string };

/** The nouns that a row names by id and the ledger by name. */
export type Named = 'people' | 'bodies' | 'sources';

/** The rows of a small noun, people, bodies or sources, by key and by id. */
export class Directory {
  private readonly keys = new Map<string, Entry>();
  private readonly ids = new Map<number, Entry>();

  constructor(entries: Entry[] = []) {
    for (const entry of entries) this.set(entry);
  }

  set(entry: Entry) {
    this.keys.set(entry.key, entry);
    this.ids.set(entry.id, entry);
  }

  /** The id of a key; null for null and where nothing bears it. */
  idOf(key: string | null): number | null {
    return key === null ? null : (this.keys.get(key)?.id ?? null);
  }

  byId(id: number | null): Entry | undefined {
    return id === null ? undefined : this.ids.get(id);
  }
}
