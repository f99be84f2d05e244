// style: normalised state with Record, selector composition, pure discount rules

export interface Product {
  readonly sku: string;
  readonly name: string;
  readonly cents: number;
}

export interface CartState {
  readonly lines: Readonly<Record<string, { readonly product: Product; readonly quantity: number }>>;
  readonly coupon?: Coupon;
}

export type Coupon =
  | { readonly type: 'percent'; readonly off: number }
  | { readonly type: 'fixed'; readonly cents: number; readonly minimum: number };

export type CartEvent =
  | { readonly type: 'ADD'; readonly product: Product; readonly quantity?: number }
  | { readonly type: 'SET_QUANTITY'; readonly sku: string; readonly quantity: number }
  | { readonly type: 'APPLY'; readonly coupon: Coupon }
  | { readonly type: 'CLEAR_COUPON' };

export const emptyCart: CartState = { lines: {} };

function withoutLine(lines: CartState['lines'], sku: string): CartState['lines'] {
  const { [sku]: _removed, ...rest } = lines;
  return rest;
}

export function cartReducer(state: CartState, event: CartEvent): CartState {
  switch (event.type) {
    case 'ADD': {
      const { product, quantity = 1 } = event;
      const existing = state.lines[product.sku];
      const line = { product, quantity: (existing?.quantity ?? 0) + quantity };
      return { ...state, lines: { ...state.lines, [product.sku]: line } };
    }
    case 'SET_QUANTITY': {
      const line = state.lines[event.sku];
      if (!line) return state;
      if (event.quantity <= 0) return { ...state, lines: withoutLine(state.lines, event.sku) };
      return { ...state, lines: { ...state.lines, [event.sku]: { ...line, quantity: event.quantity } } };
    }
    case 'APPLY':
      return { ...state, coupon: event.coupon };
    case 'CLEAR_COUPON': {
      const { coupon: _, ...rest } = state;
      return rest;
    }
  }
}

export const subtotal = (state: CartState): number =>
  Object.values(state.lines).reduce((sum, { product, quantity }) => sum + product.cents * quantity, 0);

export function discount(state: CartState): number {
  const total = subtotal(state);
  const { coupon } = state;
  if (!coupon) return 0;
  switch (coupon.type) {
    case 'percent':
      return Math.round((total * coupon.off) / 100);
    case 'fixed':
      return total >= coupon.minimum ? Math.min(total, coupon.cents) : 0;
  }
}

export const total = (state: CartState): number => subtotal(state) - discount(state);

export function selfTest(): boolean {
  const pen: Product = { sku: 'pen', name: 'Pen', cents: 150 };
  const ink: Product = { sku: 'ink', name: 'Ink', cents: 899 };
  const events: CartEvent[] = [
    { type: 'ADD', product: pen },
    { type: 'ADD', product: ink, quantity: 2 },
    { type: 'ADD', product: pen, quantity: 3 },
    { type: 'APPLY', coupon: { type: 'percent', off: 10 } },
  ];
  const cart = events.reduce(cartReducer, emptyCart);
  const fewer = cartReducer(cartReducer(cart, { type: 'SET_QUANTITY', sku: 'ink', quantity: 0 }), { type: 'APPLY', coupon: { type: 'fixed', cents: 500, minimum: 1000 } });
  const cleared = cartReducer(cart, { type: 'CLEAR_COUPON' });
  return subtotal(cart) === 2398 && total(cart) === 2158 && total(fewer) === 600 && total(cleared) === 2398 && !('coupon' in cleared) && Object.keys(emptyCart.lines).length === 0;
}
