/** Wrong: a number where a string is wanted. TS2322 */
const greeting: string = 42;

export default async function main(): Promise<void> {
  greeting.trim();
}
