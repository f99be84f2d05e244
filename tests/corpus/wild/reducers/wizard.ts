// style: form wizard, validators in a mapped table keyed by field, errors as Partial records, steps as const tuples
// refused: SK1212 because an `Errors` may have more than its type mentions, which `Object.values` gives too; asking field by field passes

export interface Fields {
  name: string;
  email: string;
  age: number;
  terms: boolean;
}

type Validator<T> = (value: T, all: Fields) => string | undefined;
type Validators = { [K in keyof Fields]: Validator<Fields[K]>[] };
type Errors = Partial<Record<keyof Fields, string>>;

const required: Validator<string> = (value) => (value.trim() === '' ? 'required' : undefined);
const min = (limit: number): Validator<number> => (value) => (value < limit ? `at least ${limit}` : undefined);

const validators: Validators = {
  name: [required, (value) => (value.length > 20 ? 'too long' : undefined)],
  email: [required, (value) => (/^\S+@\S+\.\S+$/.test(value) ? undefined : 'no address')],
  age: [min(18)],
  terms: [(value) => (value ? undefined : 'please agree')],
};

const steps = [
  ['name', 'email'],
  ['age'],
  ['terms'],
] as const satisfies readonly (readonly (keyof Fields)[])[];

export interface WizardState {
  readonly step: number;
  readonly values: Fields;
  readonly errors: Errors;
  readonly touched: ReadonlySet<keyof Fields>;
  readonly submitted: boolean;
}

export type WizardAction =
  | { [K in keyof Fields]: { type: 'change'; field: K; value: Fields[K] } }[keyof Fields]
  | { type: 'next' }
  | { type: 'back' };

export const initial: WizardState = {
  step: 0,
  values: { name: '', email: '', age: 0, terms: false },
  errors: {},
  touched: new Set(),
  submitted: false,
};

function check<K extends keyof Fields>(field: K, values: Fields): string | undefined {
  for (const validator of validators[field]) {
    const message = validator(values[field], values);
    if (message !== undefined) return message;
  }
  return undefined;
}

function errorsOf(fields: readonly (keyof Fields)[], values: Fields): Errors {
  const errors: Errors = {};
  for (const field of fields) {
    const message = check(field, values);
    if (message !== undefined) errors[field] = message;
  }
  return errors;
}

export function wizard(state: WizardState, action: WizardAction): WizardState {
  switch (action.type) {
    case 'change': {
      const values = { ...state.values, [action.field]: action.value };
      const touched = new Set(state.touched).add(action.field);
      return { ...state, values, touched, errors: errorsOf([...touched], values) };
    }
    case 'next': {
      const fields = steps[state.step] ?? [];
      const errors = errorsOf(fields, state.values);
      if (Object.keys(errors).length > 0) return { ...state, errors };
      const last = state.step === steps.length - 1;
      return { ...state, errors: {}, step: last ? state.step : state.step + 1, submitted: last };
    }
    case 'back':
      return { ...state, step: Math.max(0, state.step - 1), errors: {} };
  }
}

export function selfTest(): boolean {
  const actions: WizardAction[] = [
    { type: 'next' },
    { type: 'change', field: 'name', value: 'Ada' },
    { type: 'change', field: 'email', value: 'ada' },
    { type: 'change', field: 'email', value: 'ada@example.org' },
    { type: 'next' },
    { type: 'change', field: 'age', value: 17 },
    { type: 'change', field: 'age', value: 36 },
    { type: 'next' },
    { type: 'change', field: 'terms', value: true },
    { type: 'next' },
  ];
  const trail: string[] = [];
  const end = actions.reduce((state, action) => {
    const next = wizard(state, action);
    trail.push(`${next.step}:${Object.values(next.errors).join('+')}`);
    return next;
  }, initial);
  return end.submitted && trail.join(' ') === '0:required+required 0: 0:no address 0: 1: 1:at least 18 1: 2: 2: 2:' && initial.values.name === '';
}
