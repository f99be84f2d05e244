export const run = (source: string): unknown => eval(source);
export const call = (f: Function): unknown => f();
