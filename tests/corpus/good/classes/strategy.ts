// style: strategies by interface and by function, dependency injection through the constructor

export interface LineItem {
  sku: string;
  quantity: number;
  unitPrice: number;
}

export interface PricingStrategy {
  price(item: LineItem): number;
}

export class ListPrice implements PricingStrategy {
  price({ quantity, unitPrice }: LineItem): number {
    return quantity * unitPrice;
  }
}

export class BulkDiscount implements PricingStrategy {
  constructor(
    private readonly inner: PricingStrategy,
    private readonly threshold: number,
    private readonly percent: number,
  ) {}

  price(item: LineItem): number {
    const full = this.inner.price(item);
    return item.quantity >= this.threshold ? full * (1 - this.percent / 100) : full;
  }
}

export class Promotions implements PricingStrategy {
  private readonly bySku: Record<string, PricingStrategy> = {};

  constructor(private readonly fallback: PricingStrategy) {}

  add(sku: string, strategy: PricingStrategy): this {
    this.bySku[sku] = strategy;
    return this;
  }

  price(item: LineItem): number {
    return (this.bySku[item.sku] ?? this.fallback).price(item);
  }
}

export type TaxRule = (net: number) => number;
export const vat = (percent: number): TaxRule => (net) => (net * percent) / 100;
export const exempt: TaxRule = () => 0;

export interface Logger {
  info(message: string): void;
}

export class Checkout {
  private readonly items: LineItem[] = [];

  constructor(
    private readonly pricing: PricingStrategy,
    private readonly tax: TaxRule = exempt,
    private readonly logger?: Logger,
  ) {}

  add(sku: string, unitPrice: number, quantity = 1): this {
    const existing = this.items.find((item) => item.sku === sku);
    if (existing) existing.quantity += quantity;
    else this.items.push({ sku, unitPrice, quantity });
    this.logger?.info(`${quantity} x ${sku}`);
    return this;
  }

  total(): { net: number; tax: number; gross: number } {
    const net = this.items.map((item) => this.pricing.price(item)).reduce((a, b) => a + b, 0);
    const tax = this.tax(net);
    return { net, tax, gross: net + tax };
  }
}

export function selfTest(): boolean {
  const messages: string[] = [];
  const logger: Logger = { info: (message) => void messages.push(message) };
  const list = new ListPrice();
  const buyTwoGetOne: PricingStrategy = {
    price: ({ quantity, unitPrice }) => (quantity - Math.floor(quantity / 3)) * unitPrice,
  };
  const pricing = new Promotions(new BulkDiscount(list, 10, 20)).add('soap', buyTwoGetOne);
  const checkout = new Checkout(pricing, vat(25), logger).add('soap', 3, 2).add('pen', 1, 10).add('soap', 3);
  const { net, gross } = checkout.total();
  return net === 14 && gross === 17.5 && messages.length === 3 && new Checkout(list).add('x', 2, 4).total().gross === 8;
}
