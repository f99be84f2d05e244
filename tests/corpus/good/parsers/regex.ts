// style: Thompson NFA after Russ Cox, object graph with mutable nodes

type State =
  | { kind: 'char'; test: (c: string) => boolean; out: State | null }
  | { kind: 'split'; left: State | null; right: State | null }
  | { kind: 'match' };

type Patch = (target: State) => void;
interface Fragment {
  start: State;
  outs: Patch[];
}

class Compiler {
  #pattern: string;
  #index = 0;

  constructor(pattern: string) {
    this.#pattern = pattern;
  }

  compile(): State {
    const fragment = this.#alternation();
    if (this.#index < this.#pattern.length) throw new SyntaxError(`unexpected ${this.#pattern[this.#index]}`);
    patchAll(fragment.outs, { kind: 'match' });
    return fragment.start;
  }

  #alternation(): Fragment {
    let left = this.#sequence();
    while (this.#pattern[this.#index] === '|') {
      this.#index++;
      const right = this.#sequence();
      left = { start: { kind: 'split', left: left.start, right: right.start }, outs: [...left.outs, ...right.outs] };
    }
    return left;
  }

  #sequence(): Fragment {
    let result: Fragment | null = null;
    while (this.#index < this.#pattern.length && !'|)'.includes(this.#pattern.charAt(this.#index))) {
      const next = this.#repetition();
      if (result === null) {
        result = next;
      } else {
        patchAll(result.outs, next.start);
        result = { start: result.start, outs: next.outs };
      }
    }
    if (result === null) throw new SyntaxError('empty expression');
    return result;
  }

  #repetition(): Fragment {
    let atom = this.#atom();
    for (;;) {
      const split: State & { kind: 'split' } = { kind: 'split', left: atom.start, right: null };
      const leave: Patch = (target) => {
        split.right = target;
      };
      switch (this.#pattern[this.#index]) {
        case '*':
          patchAll(atom.outs, split);
          atom = { start: split, outs: [leave] };
          break;
        case '+':
          patchAll(atom.outs, split);
          atom = { start: atom.start, outs: [leave] };
          break;
        case '?':
          atom = { start: split, outs: [...atom.outs, leave] };
          break;
        default:
          return atom;
      }
      this.#index++;
    }
  }

  #atom(): Fragment {
    const c = this.#pattern[this.#index++];
    if (c === '(') {
      const inner = this.#alternation();
      if (this.#pattern[this.#index++] !== ')') throw new SyntaxError('missing )');
      return inner;
    }
    if (c === '.') return single(() => true);
    if (c === '\\') {
      const escaped = this.#pattern[this.#index++];
      if (escaped === 'd') return single((x) => x >= '0' && x <= '9');
      return single((x) => x === escaped);
    }
    return single((x) => x === c);
  }
}

function single(test: (c: string) => boolean): Fragment {
  const state: State & { kind: 'char' } = { kind: 'char', test, out: null };
  return {
    start: state,
    outs: [
      (target) => {
        state.out = target;
      },
    ],
  };
}

function patchAll(outs: Patch[], target: State): void {
  for (const patch of outs) patch(target);
}

function addState(states: Set<State>, state: State | null): void {
  if (state === null || states.has(state)) return;
  states.add(state);
  if (state.kind === 'split') {
    addState(states, state.left);
    addState(states, state.right);
  }
}

export class Regex {
  readonly #start: State;

  constructor(readonly source: string) {
    this.#start = new Compiler(source).compile();
  }

  /** Whether the whole text matches. */
  test(text: string): boolean {
    let current = new Set<State>();
    addState(current, this.#start);
    for (const c of text) {
      const next = new Set<State>();
      for (const state of current) {
        if (state.kind === 'char' && state.test(c)) addState(next, state.out);
      }
      current = next;
    }
    return [...current].some((state) => state.kind === 'match');
  }
}

export function selfTest(): boolean {
  const number = new Regex('(\\+|-)?\\d+(\\.\\d+)?');
  const evil = new Regex('(a*)*b');
  return (
    number.test('-12.5') &&
    number.test('7') &&
    !number.test('1.') &&
    new Regex('ab|c.d').test('cxd') &&
    new Regex('(ab)+').test('ababab') &&
    !evil.test('a'.repeat(60))
  );
}
