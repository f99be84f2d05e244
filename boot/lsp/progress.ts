/**
 * Tells the editor how far the first look at everything is: it may take seconds, all later ones are answered at once.
 *
 * Owns: one progress, from the start of the server until everything was judged once.
 */
import type { Connection, WorkDoneProgressServerReporter } from 'vscode-languageserver/node';

export class FirstLook {
  #reporter: WorkDoneProgressServerReporter | undefined;
  #most = 0;
  #isOver = false;

  /** For an editor that shows progress. */
  async begin(connection: Connection): Promise<void> {
    const reporter = await connection.window.createWorkDoneProgress();
    if (this.#isOver) return;
    this.#reporter = reporter;
    reporter.begin('Skerry', 0, 'checking');
  }

  /** So many files are still to be judged. */
  left(count: number): void {
    this.#most = Math.max(this.#most, count);
    if (count > 0) {
      const percentage = Math.floor((100 * (this.#most - count)) / this.#most);
      this.#reporter?.report(percentage, `${count} files left`);
      return;
    }
    this.#isOver = true;
    this.#reporter?.done();
    this.#reporter = undefined;
  }
}
