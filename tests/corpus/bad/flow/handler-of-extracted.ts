// rule: SK1217
// mechanism: correlated-keys
// wrong: throws TypeError
type Action = { readonly type: 'add'; readonly by: number } | { readonly type: 'name'; readonly to: string };
const handlers: { readonly [T in Action['type']]: (action: Extract<Action, { type: T }>) => string } = {
  add: (action) => action.by.toFixed(),
  name: (action) => action.to.trim(),
};

function dispatch<T extends Action['type']>(type: T, action: Extract<Action, { type: T }>): string {
  return handlers[type](action);
}

function pick(type: Action['type']): Action['type'] {
  return type;
}

export function go(): string {
  return dispatch(pick('add'), { type: 'name', to: 'a' });
}
