// rule: SK1247
// mechanism: thenable
// wrong: throws TypeError
class Query {
  readonly table = { name: 'users' };
  then(done: (rows: string) => void): void {
    done('rows');
  }
}
interface Named {
  readonly table: { readonly name: string };
}

async function prepare(): Promise<Named> {
  const named: Named = new Query();
  return named;
}

export async function go(): Promise<string> {
  const query = await prepare();
  return query.table.name;
}
