// style: lenses by keys, generic higher-order functions, immutable nested updates

export interface Lens<S, A> {
  readonly get: (whole: S) => A;
  readonly set: (whole: S, part: A) => S;
}

export function lens<S, A>(get: (whole: S) => A, set: (whole: S, part: A) => S): Lens<S, A> {
  return { get, set };
}

export function compose<A, B, C>(outer: Lens<A, B>, inner: Lens<B, C>): Lens<A, C> {
  return {
    get: (whole) => inner.get(outer.get(whole)),
    set: (whole, part) => outer.set(whole, inner.set(outer.get(whole), part)),
  };
}

export function over<S, A>({ get, set }: Lens<S, A>, f: (part: A) => A): (whole: S) => S {
  return (whole) => set(whole, f(get(whole)));
}

export function at<T>(index: number, fallback: T): Lens<readonly T[], T> {
  return lens(
    (items) => items[index] ?? fallback,
    (items, item) => items.with(index, item),
  );
}

interface Address {
  readonly street: string;
  readonly city: string;
}

interface Person {
  readonly name: string;
  readonly addresses: readonly Address[];
}

const nowhere: Address = { street: '', city: '' };
const addresses = lens<Person, readonly Address[]>(
  (person) => person.addresses,
  (person, list) => ({ ...person, addresses: list }),
);
const city = lens<Address, string>(
  ({ city }) => city,
  (address, city) => ({ ...address, city }),
);

export function selfTest(): boolean {
  const ada: Person = {
    name: 'Ada',
    addresses: [
      { street: 'Dorset Street', city: 'london' },
      { street: 'Mill', city: 'ockham' },
    ],
  };
  const secondCity = compose(compose(addresses, at(1, nowhere)), city);
  const moved = over(secondCity, (name) => name.toUpperCase())(ada);
  const name = lens<Person, string>(
    (person) => person.name,
    (person, value) => ({ ...person, name: value }),
  );
  return (
    secondCity.get(moved) === 'OCKHAM' &&
    secondCity.get(ada) === 'ockham' &&
    moved.addresses[0] === ada.addresses[0] &&
    name.set(moved, 'Byron').name === 'Byron' &&
    moved.name === 'Ada'
  );
}
