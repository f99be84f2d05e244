// style: classic OOP, protected state, getters and setters, super calls, custom errors

export class InsufficientFunds extends Error {
  override readonly name = 'InsufficientFunds';

  constructor(
    readonly needed: number,
    readonly available: number,
  ) {
    super(`needed ${needed}, only ${available} available`);
  }
}

export abstract class Account {
  private static nextNumber = 1000;

  readonly number: number;
  protected _balance = 0;
  private _nickname = '';
  private readonly _movements: number[] = [];

  protected constructor(readonly owner: string) {
    this.number = Account.nextNumber++;
  }

  get balance(): number {
    return this._balance;
  }

  get nickname(): string {
    return this._nickname === '' ? `${this.owner}'s ${this.kind}` : this._nickname;
  }

  set nickname(value: string) {
    this._nickname = value.trim();
  }

  get movements(): readonly number[] {
    return this._movements;
  }

  deposit(amount: number): void {
    if (amount <= 0) throw new RangeError('deposit must be positive');
    this.move(amount);
  }

  withdraw(amount: number): void {
    if (amount > this.available()) throw new InsufficientFunds(amount, this.available());
    this.move(-amount);
  }

  protected move(amount: number): void {
    this._balance += amount;
    this._movements.push(amount);
  }

  protected abstract available(): number;
  abstract get kind(): string;
}

export class SavingsAccount extends Account {
  constructor(
    owner: string,
    private readonly rate: number,
  ) {
    super(owner);
  }

  get kind() {
    return 'savings';
  }

  addInterest(): number {
    const interest = Math.round(this._balance * this.rate);
    if (interest > 0) this.move(interest);
    return interest;
  }

  protected available(): number {
    return this._balance;
  }
}

export class CheckingAccount extends Account {
  overdraft = 0;

  constructor(owner: string, options: { overdraft?: number } = {}) {
    super(owner);
    if (options.overdraft !== undefined) this.overdraft = options.overdraft;
  }

  get kind() {
    return 'checking';
  }

  override withdraw(amount: number): void {
    super.withdraw(amount);
    if (this._balance < 0) this.move(-5); // the bank's fee
  }

  protected available(): number {
    return this._balance + this.overdraft;
  }
}

export function transfer(from: Account, to: Account, amount: number): boolean {
  try {
    from.withdraw(amount);
  } catch (error) {
    if (error instanceof InsufficientFunds) return false;
    throw error;
  }
  to.deposit(amount);
  return true;
}

export function selfTest(): boolean {
  const savings = new SavingsAccount('Ada', 0.05);
  const checking = new CheckingAccount('Ada', { overdraft: 100 });
  savings.deposit(1000);
  const interest = savings.addInterest();
  const first = transfer(checking, savings, 80);
  const second = transfer(checking, savings, 80);
  checking.nickname = '  daily ';
  return (
    interest === 50 &&
    first &&
    !second &&
    savings.balance === 1130 &&
    checking.balance === -85 &&
    checking.movements.join() === '-80,-5' &&
    checking.nickname === 'daily' &&
    savings.nickname === "Ada's savings" &&
    checking.number === savings.number + 1
  );
}
