/**
 * The source of a contract's stubs as they run inside a process: one class a side, one method a message it says, one
 * function a message it hears.
 *
 * Owns: generated code. It refers to the prelude's own names only. Invariants: every name from a contract is put in as a
 * string literal; each field is read once, checked against its shape and, where it is copied, rebuilt, so that a getter
 * or another owner cannot change it after the check; nothing is given away before every field is right.
 */
import type { ContractTable, MessageTable, RecordField, Shape } from '../abi/index.ts';
import type { FieldPlan, MessagePlan } from './message-plan.ts';
import { planMessage } from './message-plan.ts';

/** Message names that a class or a promise already gives a meaning. */
const takenNames: ReadonlySet<string> = new Set(['constructor', 'receive', 'then', '__proto__']);

/** Why no stubs can be made of this contract, or undefined. */
export function refuseContract(contract: ContractTable): string | undefined {
  const taken = contract.messages.find((message) => takenNames.has(message.name));
  if (taken !== undefined)
    return `contract ${contract.name} has a message named ${taken.name}, which means something else`;
  const proto = contract.messages.find((message) => JSON.stringify(message.fields).includes('"name":"__proto__"'));
  return proto === undefined ? undefined : `message ${proto.name} of ${contract.name} has a field named __proto__`;
}

/** An expression of the form `[name, Imp, Exp, hear...]`. `contract` and the first message have these numbers. */
export function contractSource(table: ContractTable, contract: number, firstPlan: number): string {
  const checks = new Checks(`c${contract}_`);
  const sides = (['client', 'server'] as const).map((speaker) => {
    const methods = table.messages.flatMap((message, index) =>
      message.speaker === speaker ? [methodSource(message, firstPlan + index, checks)] : [],
    );
    return `class extends Endpoint{${methods.join('')}}`;
  });
  const hears = table.messages.map(hearSource);
  return `(()=>{${checks.declarations.join('')}return[${JSON.stringify(table.name)},${[...sides, ...hears].join(',')}]})()`;
}

function methodSource(message: MessageTable, plan: number, checks: Checks): string {
  const fields = planMessage(message.fields);
  const reads = fields.fields.map((field, index) => readSource(message, field, index, checks));
  const needed = message.fields.length > 0;
  const object = needed
    ? `if(typeof f!=='object'||f===null)bad(0,${quote(`${message.name} was said without its fields`)});`
    : '';
  const args = ['1', 'h', String(plan), ...argumentSources(fields)];
  return `[${quote(message.name)}](f){const h=idOf(this);${object}${reads.join('')}if(raw(${args.join(',')})===-1)halt();return this}`;
}

function readSource(message: MessageTable, plan: FieldPlan, index: number, checks: Checks): string {
  const { name, optional, shape } = plan.field;
  const x = `x${index}`;
  const wrong = `bad(0,${quote(`field ${name} of ${message.name} is not what the contract says`)})`;
  const read = `${plan.wire === 'packed' ? 'let' : 'const'} ${x}=${property('f', name)};`;
  const absent = optional ? `${x}!==undefined&&` : '';
  if (plan.wire === 'block') return `${read}if(${absent}!isBlock(${x}))${wrong};`;
  if (plan.wire === 'shared') return `${read}if(${absent}!isShared(${x}))${wrong};`;
  if (plan.wire === 'handle') return `${read}if(${absent}!${handleTest(shape)}(${x}))${wrong};`;
  const test = checks.test(shape, x);
  if (test !== undefined) return `${read}if(${absent}!(${test}))${wrong};`;
  return `${read}if(${absent}(${x}=${checks.copier(shape)}(${x}))===no)${wrong};`;
}

function handleTest(shape: Shape): string {
  if (shape.kind === 'listener') return 'isListener';
  if (shape.kind === 'connector') return 'isConnector';
  return shape.kind === 'parcel' ? 'isParcel' : 'isEndpoint';
}

function argumentSources(plan: MessagePlan): readonly string[] {
  const args = plan.fields.flatMap((field, index): readonly string[] => {
    if (field.wire === 'packed') return [];
    const there = field.field.optional ? `x${index}===undefined?undefined:` : '';
    if (field.wire === 'block') return [`${there}blockId(x${index})`, `${there}takeBlock(x${index})`];
    if (field.wire === 'shared') return ['holdOf', 'bytesOf', 'takeShared'].map((part) => `${there}${part}(x${index})`);
    return [field.wire === 'handle' ? `${there}handleOf(x${index})` : `x${index}`];
  });
  const packed = plan.fields.flatMap((field, index) => (field.wire === 'packed' ? [`x${index}`] : []));
  if (packed.length === 0) return args;
  return [...args, packed.length === 1 ? packed.join('') : `[${packed.join(',')}]`];
}

/** `(endpoint, arguments) => what receive yields`. */
function hearSource(message: MessageTable): string {
  const plan = planMessage(message.fields);
  const last = plan.argumentCount - 1;
  const optional: string[] = [];
  const parts = plan.fields.map((field) => {
    const heard = heardSource(field, plan.packed.length === 1 ? `a[${last}]` : `a[${last}][${field.slot}]`);
    const isMoved = field.wire !== 'word' && field.wire !== 'packed';
    const value = isMoved && field.field.optional ? `a[${field.slot}]===undefined?undefined:${heard}` : heard;
    const name = quote(field.field.name);
    if (!field.field.optional) return `,${name}:${value}`;
    optional.push(`if((v=${value})!==undefined)put(o,${name},v);`);
    return '';
  });
  const literal = `{message:${quote(message.name)},next:e${parts.join('')}}`;
  return optional.length === 0 ? `(e,a)=>(${literal})` : `(e,a)=>{let v,o=${literal};${optional.join('')}return o}`;
}

function heardSource(plan: FieldPlan, packed: string): string {
  const { shape } = plan.field;
  const first = `a[${plan.slot}]`;
  switch (shape.kind) {
    case 'block':
      return `new Block(${first},a[${plan.slot + 1}])`;
    case 'shared':
      return `new Shared(${first},a[${plan.slot + 1}],a[${plan.slot + 2}])`;
    case 'endpoint':
      return `endpoint(${quote(shape.contract)},${shape.side === 'Imp' ? 1 : 2},${first})`;
    case 'listener':
      return `new Listener(${first},${quote(shape.contract)})`;
    case 'connector':
      return `new Connector(${first},${quote(shape.contract)})`;
    case 'parcel':
      return `new Parcel(${first})`;
    default:
      return plan.wire === 'packed' ? packed : first;
  }
}

/** Tests of shapes: an expression where one will do, a function that yields a copy or `no` where it will not. */
class Checks {
  readonly declarations: string[] = [];
  readonly #prefix: string;

  constructor(prefix: string) {
    this.#prefix = prefix;
  }

  /** An expression that says whether `x`, a name, is of a shape that needs no copy. */
  test(shape: Shape, x: string): string | undefined {
    switch (shape.kind) {
      case 'null':
      case 'undefined':
        return `${x}===${shape.kind}`;
      case 'literal':
        return `${x}===${JSON.stringify(shape.value)}`;
      case 'number':
      case 'string':
      case 'boolean':
      case 'bigint':
        return `typeof ${x}==='${shape.kind}'`;
      case 'union': {
        const tests = shape.members.map((member) => this.test(member, x));
        return tests.includes(undefined) ? undefined : tests.length === 0 ? 'false' : tests.join('||');
      }
      default:
        return undefined;
    }
  }

  copier(shape: Shape): string {
    const name = `${this.#prefix}${this.declarations.length}`;
    const place = this.declarations.push('') - 1;
    this.declarations[place] = `const ${name}=x=>{${this.#body(shape)}};`;
    return name;
  }

  #body(shape: Shape): string {
    switch (shape.kind) {
      case 'array':
        return `if(!isArray(x))return no;const n=x.length,o=[];for(let i=0;i<n;i++){let y=x[i];${this.#check(shape.element)}o[i]=y}return o`;
      case 'tuple': {
        const reads = shape.elements.map((element, i) => `{let y=x[${i}];${this.#check(element)}o[${i}]=y}`);
        return `if(!isArray(x)||x.length!==${shape.elements.length})return no;const o=[];${reads.join('')}return o`;
      }
      case 'record':
        return `if(typeof x!=='object'||x===null)return no;${this.#record(shape.fields)}`;
      case 'union': {
        const tries = shape.members.map((member) => {
          const test = this.test(member, 'x');
          return test !== undefined ? `if(${test})return x;` : `if((t=${this.copier(member)}(x))!==no)return t;`;
        });
        return `let t;${tries.join('')}return no`;
      }
      default:
        return `return ${this.test(shape, 'x') ?? 'false'}?x:no`;
    }
  }

  /** Literals and `put`, never assignment: that fails for names such as `toString` once the prototypes are frozen. */
  #record(fields: readonly RecordField[]): string {
    const reads = fields.map(({ name, optional, shape }, i) => {
      const check = this.#check(shape, `y${i}`);
      return `let y${i}=${property('x', name)};${optional ? `if(y${i}!==undefined){${check}}` : check}`;
    });
    const literal = fields.flatMap(({ name, optional }, i) => (optional ? [] : [`${quote(name)}:y${i}`])).join(',');
    const puts = fields.flatMap(({ name, optional }, i) =>
      optional ? [`if(y${i}!==undefined)put(o,${quote(name)},y${i});`] : [],
    );
    return `${reads.join('')}const o={${literal}};${puts.join('')}return o`;
  }

  #check(shape: Shape, y = 'y'): string {
    const test = this.test(shape, y);
    return test !== undefined ? `if(!(${test}))return no;` : `if((${y}=${this.copier(shape)}(${y}))===no)return no;`;
  }
}

/** A name that every object inherits, such as `toString`, counts only as an object's own. */
function property(object: string, name: string): string {
  const read = `${object}[${quote(name)}]`;
  return name in Object.prototype ? `(hasOwn(${object},${quote(name)})?${read}:undefined)` : read;
}

function quote(text: string): string {
  return JSON.stringify(text);
}
