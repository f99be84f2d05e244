// style: domain services over in-memory repositories, interfaces with generics, custom errors, dates as day numbers

export interface Entity {
  readonly id: string;
}

export interface Repository<T extends Entity> {
  find(id: string): T | undefined;
  save(entity: T): void;
  all(): T[];
}

export class MemoryRepository<T extends Entity> implements Repository<T> {
  private readonly rows = new Map<string, T>();

  constructor(rows: T[] = []) {
    for (const row of rows) this.save(row);
  }

  find(id: string): T | undefined {
    return this.rows.get(id);
  }

  save(entity: T): void {
    this.rows.set(entity.id, entity);
  }

  all(): T[] {
    return Array.from(this.rows.values());
  }
}

export interface Book extends Entity {
  title: string;
  copies: number;
}

export interface Member extends Entity {
  name: string;
  level: 'basic' | 'gold';
}

export interface Loan extends Entity {
  bookId: string;
  memberId: string;
  due: number;
  returned?: number;
}

const limits: Record<Member['level'], { loans: number; days: number }> = {
  basic: { loans: 2, days: 14 },
  gold: { loans: 5, days: 28 },
};

type Reason = 'unknown-book' | 'unknown-member' | 'no-copies' | 'too-many' | 'not-lent';

export class LendingError extends Error {
  constructor(readonly reason: Reason) {
    super(reason);
    this.name = 'LendingError';
  }
}

export class Lending {
  private nextId = 1;

  constructor(
    private readonly books: Repository<Book>,
    private readonly members: Repository<Member>,
    private readonly loans: Repository<Loan>,
  ) {}

  private open(filter: Partial<Pick<Loan, 'bookId' | 'memberId'>>): Loan[] {
    return this.loans
      .all()
      .filter(
        (loan) =>
          loan.returned === undefined &&
          (filter.bookId === undefined || loan.bookId === filter.bookId) &&
          (filter.memberId === undefined || loan.memberId === filter.memberId),
      );
  }

  lend(bookId: string, memberId: string, today: number): Loan {
    const book = this.require(this.books, bookId, 'unknown-book');
    const member = this.require(this.members, memberId, 'unknown-member');
    if (this.open({ bookId }).length >= book.copies) throw new LendingError('no-copies');
    const { loans, days } = limits[member.level];
    if (this.open({ memberId }).length >= loans) throw new LendingError('too-many');
    const loan: Loan = { id: `L${this.nextId++}`, bookId, memberId, due: today + days };
    this.loans.save(loan);
    return loan;
  }

  giveBack(loanId: string, today: number): number {
    const loan = this.require(this.loans, loanId, 'not-lent');
    if (loan.returned !== undefined) throw new LendingError('not-lent');
    this.loans.save({ ...loan, returned: today });
    return Math.max(0, today - loan.due) * 20;
  }

  overdue(today: number): { title: string; name: string; days: number }[] {
    return this.open({})
      .filter((loan) => loan.due < today)
      .map((loan) => ({
        title: this.books.find(loan.bookId)?.title ?? '?',
        name: this.members.find(loan.memberId)?.name ?? '?',
        days: today - loan.due,
      }))
      .sort((a, b) => b.days - a.days);
  }

  private require<T extends Entity>(repository: Repository<T>, id: string, reason: Reason): T {
    const found = repository.find(id);
    if (!found) throw new LendingError(reason);
    return found;
  }
}

export function selfTest(): boolean {
  const books = new MemoryRepository<Book>([
    { id: 'b1', title: 'SICP', copies: 1 },
    { id: 'b2', title: 'TAPL', copies: 2 },
    { id: 'b3', title: 'CLRS', copies: 3 },
  ]);
  const members = new MemoryRepository<Member>([
    { id: 'm1', name: 'Ada', level: 'basic' },
    { id: 'm2', name: 'Bob', level: 'gold' },
  ]);
  const lending = new Lending(books, members, new MemoryRepository<Loan>());
  const attempt = (action: () => unknown): string => {
    try {
      action();
      return 'ok';
    } catch (e) {
      return e instanceof LendingError ? e.reason : 'other';
    }
  };
  const first = lending.lend('b1', 'm1', 0);
  const results = [
    attempt(() => lending.lend('b1', 'm2', 0)),
    attempt(() => lending.lend('b2', 'm1', 1)),
    attempt(() => lending.lend('b3', 'm1', 1)),
    attempt(() => lending.lend('b9', 'm1', 1)),
    attempt(() => lending.lend('b3', 'm2', 2)),
  ];
  const late = lending.overdue(32).map(({ title, name, days }) => `${title}/${name}/${days}`);
  const fine = lending.giveBack(first.id, 20);
  const again = attempt(() => lending.giveBack(first.id, 21));
  return (
    results.join() === 'no-copies,ok,too-many,unknown-book,ok' &&
    late.join() === 'SICP/Ada/18,TAPL/Ada/17,CLRS/Bob/2' &&
    fine === 120 &&
    again === 'not-lent'
  );
}
