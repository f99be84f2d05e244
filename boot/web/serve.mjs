/**
 * `npm run playground`: serves `dist/playground/` on this machine until it is stopped.
 *
 * Owns: nothing but the address it prints. The server is esbuild's, which knows the types of files.
 */
import { fileURLToPath } from 'node:url';
import { context } from 'esbuild';

const servedir = fileURLToPath(new URL('../../dist/playground', import.meta.url));
const server = await (await context({})).serve({ servedir, host: '127.0.0.1', port: Number(process.env.PORT ?? 8000) });
process.stdout.write(`the playground is at http://127.0.0.1:${server.port}/\n`);
