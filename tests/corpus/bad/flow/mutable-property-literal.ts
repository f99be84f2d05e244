// rule: SK1210
// mechanism: mutable-property-covariance
// wrong: number, is undefined
const prices = { small: 1, large: 2 };

interface Order {
  size: keyof typeof prices;
}

function upgrade(order: { size: string }): void {
  order.size = 'huge';
}

export function go(): number {
  const order: Order = { size: 'small' };
  upgrade(order);
  return prices[order.size];
}
