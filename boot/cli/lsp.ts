/** `skerry lsp`: serves an editor over standard input and output until the editor ends it. */
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { Server } from '../lsp/server.ts';
import { packageVersion } from './package-version.ts';

export function serveEditor(): void {
  new Server(createConnection(ProposedFeatures.all, process.stdin, process.stdout), packageVersion()).listen();
}
