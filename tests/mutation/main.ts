/** `npm run test:mutation`: every decision of the verifier is taken out in turn; those that nothing notices are told. Exit code 1 if any. */
import { noticedBy } from './judge.ts';
import { allMutants } from './mutants.ts';

const only = process.argv[2];
const mutants = allMutants().filter(({ name }) => only === undefined || name.includes(only));
const living: string[] = [];
const already = await noticedBy(undefined);
if (already !== undefined) throw new Error(`the verifier as it stands fails ${already}; mend that first`);
for (const [index, mutant] of mutants.entries()) {
  if (process.stderr.isTTY) process.stderr.write(`\r\x1b[K${index + 1} of ${mutants.length}: ${mutant.name}`);
  const noticed = await noticedBy(mutant);
  if (noticed !== undefined) continue;
  living.push(mutant.name);
  process.stdout.write(`nothing notices ${mutant.name}\n`);
}
if (process.stderr.isTTY) process.stderr.write('\r\x1b[K');
process.stdout.write(`mutation: ${mutants.length} mutants, ${mutants.length - living.length} noticed\n`);
process.exitCode = living.length > 0 ? 1 : 0;
