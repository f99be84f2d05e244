// rule: TS2339
// mechanism: function-caller
// wrong: throws TypeError
function inner(): string {
  return inner.caller.name;
}

export function go(): string {
  return inner();
}
