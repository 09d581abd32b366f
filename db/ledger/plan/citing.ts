import type { CITED } from '../../schema';
import { CITATION, type CitationRow } from '../nouns/city-nouns';
import type { Owner } from '../nouns/noun';
import { compareList } from './compare';
import type { Plan } from './plan';

type Subject = (typeof CITED)[number];
type WantedCitation = Omit<CitationRow, 'goneSince'>;

type Cited = {
  subject: Subject;
  id: number;
  /** Null: unknown this time, what is stored stands. */
  sourceKeys: string[] | null;
  /** Whether the change of the subject tells of its citations too. */
  isTold: boolean;
};

/** Gathers what one item, body or meeting and its rows cite, then compares it with what is stored. */
export class Citing {
  private readonly wanted: WantedCitation[] = [];
  private readonly told = new Set<string>();
  private readonly subjects = new Set<string>();

  constructor(
    private readonly plan: Plan,
    private readonly owner: Owner,
    private readonly stored: CitationRow[],
  ) {}

  cite({ subject, id, sourceKeys, isTold }: Cited) {
    const name = nameOf(subject, id);
    this.subjects.add(name);
    if (isTold) this.told.add(name);
    const kept = this.stored.filter((row) => row.goneSince === null && subjectOf(row) === name);
    if (sourceKeys === null) return void this.wanted.push(...kept);
    const ids = sourceKeys.map((key) => this.sourceId(key, name));
    [...new Set(ids)].forEach((sourceId, index) => {
      const { cityId } = this.plan.ledger;
      const itemId = this.owner.itemId ?? null;
      this.wanted.push({ cityId, subject, subjectId: id, sourceId, itemId, position: index + 1 });
    });
  }

  /** Plans the differences; a citation whose subject came or went is told with it. */
  settle() {
    const how = { isTrusted: true, nextId: this.plan.nextId(CITATION.table) };
    const comparison = compareList(CITATION, this.stored, this.wanted, how);
    for (const compared of comparison.rows) {
      this.plan.keep(CITATION, compared, this.owner, this.told.has(subjectOf(compared.row)));
    }
    for (const row of comparison.gone) {
      this.plan.markGone(CITATION, row, this.owner, !this.subjects.has(subjectOf(row)));
    }
  }

  private sourceId(key: string, where: string): number {
    const id = this.plan.ledger.sources.idOf(key);
    if (id === null) throw new Error(`The ${where} cites "${key}", which is no source of the city.`);
    return id;
  }
}

const nameOf = (subject: Subject, id: number) => `${subject} ${id}`;
const subjectOf = ({ subject, subjectId }: WantedCitation) => nameOf(subject, subjectId);
