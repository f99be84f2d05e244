// rule: SK1212
// mechanism: forgotten-optional-property
// wrong: throws TypeError
interface Named {
  name: string;
}
interface Plugin extends Named {
  close?: () => string;
}

function shut(plugin: Plugin): string {
  return plugin.close?.() ?? 'open';
}
function shutNamed(named: Named): string {
  return shut(named);
}

export function go(): string {
  const door = { name: 'door', close: true };
  return shutNamed(door);
}
