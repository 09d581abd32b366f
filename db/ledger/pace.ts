const LARGEST = 400;

/**
 * How many items go into one transaction, so that each lasts about `targetMs` and readers on the embedded engine
 * wait no longer than that. Starts small and follows what it measures.
 */
export class Pace {
  constructor(
    private readonly targetMs = 40,
    public size = 8,
  ) {}

  /** Runs the work on `size` items and learns from how long it took. */
  async time<T>(work: () => Promise<T>): Promise<T> {
    const start = performance.now();
    const result = await work();
    const ratio = this.targetMs / Math.max(performance.now() - start, 1);
    this.size = Math.round(Math.min(Math.max(this.size * Math.min(ratio, 2), 1), LARGEST));
    return result;
  }
}
