// style: Ongaro and Ousterhout 2014 section 5.3, request/response records, private state

export interface LogEntry {
  readonly term: number;
  readonly command: string;
}

export interface AppendEntries {
  readonly term: number;
  readonly prevLogIndex: number;
  readonly prevLogTerm: number;
  readonly entries: readonly LogEntry[];
  readonly leaderCommit: number;
}

export type AppendResult =
  | { readonly success: true; readonly term: number; readonly matchIndex: number }
  | { readonly success: false; readonly term: number; readonly conflictIndex?: number };

export class Follower {
  private currentTerm = 0;
  private commitIndex = 0;
  private log: LogEntry[] = [];
  private readonly applied: string[] = [];

  handleAppend(request: AppendEntries): AppendResult {
    if (request.term < this.currentTerm) return { success: false, term: this.currentTerm };
    this.currentTerm = request.term;

    const previousTerm = this.termAt(request.prevLogIndex);
    if (previousTerm === undefined) {
      return { success: false, term: this.currentTerm, conflictIndex: this.log.length + 1 };
    }
    if (previousTerm !== request.prevLogTerm) {
      return { success: false, term: this.currentTerm, conflictIndex: this.firstIndexOfTerm(previousTerm) };
    }

    let index = request.prevLogIndex;
    for (const entry of request.entries) {
      index++;
      if (this.termAt(index) !== entry.term) {
        this.log = [...this.log.slice(0, index - 1), entry];
      }
    }
    if (request.leaderCommit > this.commitIndex) {
      this.advanceCommit(Math.min(request.leaderCommit, index));
    }
    return { success: true, term: this.currentTerm, matchIndex: index };
  }

  get state(): readonly string[] {
    return this.applied;
  }

  get lastLogIndex(): number {
    return this.log.length;
  }

  /** Indices count from 1; index 0 stands before the first entry. */
  private termAt(index: number): number | undefined {
    return index === 0 ? 0 : this.log[index - 1]?.term;
  }

  private firstIndexOfTerm(term: number): number {
    return this.log.findIndex((entry) => entry.term === term) + 1;
  }

  private advanceCommit(to: number): void {
    for (const { command } of this.log.slice(this.commitIndex, to)) this.applied.push(command);
    this.commitIndex = to;
  }
}

const entry = (term: number, command: string): LogEntry => ({ term, command });

export function selfTest(): boolean {
  const follower = new Follower();
  const first = follower.handleAppend({
    term: 1,
    prevLogIndex: 0,
    prevLogTerm: 0,
    entries: [entry(1, 'x=1'), entry(1, 'x=2'), entry(1, 'lost')],
    leaderCommit: 2,
  });
  const gap = follower.handleAppend({ term: 2, prevLogIndex: 9, prevLogTerm: 2, entries: [], leaderCommit: 0 });
  const stale = follower.handleAppend({ term: 1, prevLogIndex: 3, prevLogTerm: 1, entries: [], leaderCommit: 3 });
  const conflict = follower.handleAppend({ term: 2, prevLogIndex: 3, prevLogTerm: 2, entries: [], leaderCommit: 3 });
  const repaired = follower.handleAppend({
    term: 2,
    prevLogIndex: 2,
    prevLogTerm: 1,
    entries: [entry(2, 'x=3')],
    leaderCommit: 3,
  });
  return (
    first.success &&
    first.matchIndex === 3 &&
    !gap.success &&
    gap.conflictIndex === 4 &&
    !stale.success &&
    stale.term === 2 &&
    !conflict.success &&
    conflict.conflictIndex === 1 &&
    repaired.success &&
    follower.lastLogIndex === 3 &&
    follower.state.join(';') === 'x=1;x=2;x=3'
  );
}
