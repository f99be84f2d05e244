/** Wrong: the host's modules do not exist in here. SK1101 */
import { readFileSync } from 'node:fs';

export default async function main(): Promise<void> {
  readFileSync('/etc/passwd');
}
