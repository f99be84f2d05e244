// rule: SK1210
// mechanism: mutable-property-covariance
// wrong: throws TypeError
interface Shape {
  kind: string;
}
interface Circle extends Shape {
  grow(): number;
}
interface Holder {
  shape: Shape;
}

export function go(): number {
  const circle: Circle = { kind: 'circle', grow: () => 2 };
  const holder = { shape: circle };
  const general: Holder = holder;
  general.shape = { kind: 'square' };
  return holder.shape.grow();
}
