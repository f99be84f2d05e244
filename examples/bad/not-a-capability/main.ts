/** Wrong: `Needs` names something that nobody can be given. SK4102 */
export interface Needs {
  readonly callback: (text: string) => void;
}
export default async function main({ callback }: Needs): Promise<void> {
  callback('hello');
}
