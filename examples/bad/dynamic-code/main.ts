/** Wrong: code that is made at run time was never checked. SK1003 */
export default async function main(): Promise<void> {
  eval('1 + 1');
}
