/**
 * What `skerry` can be told, and nothing of how it is done.
 *
 * Owns: the commands, their options, help and examples. Each command is a file beside this one, loaded when it is used.
 */
import { Command, InvalidArgumentError, Option } from 'commander';
import { optimiseLate } from './engine-settings.ts';
import type { TemplateName } from './new.template.ts';
import { packageVersion } from './package-version.ts';

type Finish = (code: number) => void;

const examples = (...lines: readonly string[]): string =>
  `\nExamples:\n${lines.map((line) => `  $ ${line}`).join('\n')}\n`;

interface Flags {
  readonly fix: boolean;
  readonly watch: boolean;
  readonly wiring: boolean;
}

/** `finish` is told the exit code of the command that ran. */
export function makeProgram(finish: Finish): Command {
  const program = new Command('skerry')
    .description('Checks, builds and boots systems of verified TypeScript processes.')
    .version(packageVersion())
    .exitOverride()
    .showHelpAfterError('(skerry --help shows what there is)')
    .addHelpText(
      'after',
      examples('skerry check sips examples', 'skerry boot boot/systems/desktop.system.json', 'skerry explain SK2104'),
    );

  addCheckCommands(program, finish);
  addImageCommands(program, finish);
  addNewCommand(program, finish);
  addTestCommand(program, finish);
  addContractCommands(program, finish);
  for (const command of program.commands) command.exitOverride().showHelpAfterError();
  return program;
}

/** What is said of sources. */
function addCheckCommands(program: Command, finish: Finish): void {
  program
    .command('check')
    .description('verify processes, contracts, modules and system files')
    .argument('<paths...>', 'process folders, folders of them, modules, or system files')
    .addOption(
      new Option('--format <format>', 'how to print').choices(['text', 'json', 'sarif', 'github']).default('text'),
    )
    .option('--fix', 'write the repairs that are mechanical')
    .option('--watch', 'check again after each change')
    .option('--wiring', 'say of each system how it starts, and what its freedom from deadlock rests on')
    .addHelpText(
      'after',
      examples('skerry check sips', 'skerry check . --format json', 'skerry check examples/hello --fix'),
    )
    .action(async (paths: string[], options: { format: 'text' | 'json' | 'sarif' | 'github' } & Partial<Flags>) => {
      optimiseLate();
      const { check } = await import('./check.ts');
      const { format, fix = false, watch = false, wiring = false } = options;
      finish(await check(paths, { format, fix, watch, wiring }));
    });

  program
    .command('explain')
    .description('print the page of a diagnostic code')
    .argument('<code>', 'such as SK2104')
    .addHelpText('after', examples('skerry explain SK2104'))
    .action(async (code: string) => {
      const { explainCode } = await import('./explain.ts');
      finish(await explainCode(code));
    });

  program
    .command('lsp')
    .description('serve an editor: what `check` finds, as you type (docs/editors.md)')
    .requiredOption('--stdio', 'over standard input and output')
    .addHelpText('after', examples('skerry lsp --stdio'))
    .action(async () => {
      optimiseLate();
      const { serveEditor } = await import('./lsp.ts');
      serveEditor();
    });
}

/** Images and systems. */
function addImageCommands(program: Command, finish: Finish): void {
  program
    .command('build')
    .description('verify a process and write it as a signed image')
    .argument('<process>', 'a process folder')
    .requiredOption('-o, --output <file>', 'where to write the image')
    .addHelpText('after', examples('skerry build examples/hello -o hello.sip'))
    .action(async (folder: string, options: { output: string }) => {
      optimiseLate();
      const { build } = await import('./build.ts');
      finish(await build(folder, options.output));
    });

  program
    .command('inspect')
    .description('print what an image may touch, and who vouches for it')
    .argument('<image>', 'a .sip file')
    .option('--json', 'print JSON')
    .addHelpText('after', examples('skerry inspect hello.sip'))
    .action(async (image: string, options: { json?: boolean }) => {
      const { inspect } = await import('./inspect.ts');
      finish(await inspect(image, options.json === true));
    });

  program
    .command('boot')
    .description('boot a system')
    .argument('<system>', 'a system file')
    .option('--exec <commands>', 'give these commands to the shell instead of standard input; `;` separates them')
    .addHelpText(
      'after',
      examples(
        'skerry boot boot/systems/desktop.system.json',
        'skerry boot desktop.system.json --exec "ls /; ps"',
        "printf 'ps\\nexit\\n' | skerry boot desktop.system.json",
      ),
    )
    .action(async (system: string, options: { exec?: string }) => {
      const { bootSystem } = await import('./boot.ts');
      finish(await bootSystem(system, options.exec));
    });
}

/** A beginning. */
function addNewCommand(program: Command, finish: Finish): void {
  program
    .command('new')
    .description('make a folder that is clean, boots and builds')
    .argument('<name>', 'the folder, whose last part becomes the name')
    .addOption(
      new Option(
        '--template <kind>',
        'a process, a contract, a system of two processes, or a Node program with a plug-in',
      )
        .choices(['process', 'contract', 'system', 'host'])
        .default('process'),
    )
    .addHelpText(
      'after',
      examples('skerry new demo', 'skerry new greeter --template system', 'skerry new app --template host'),
    )
    .action(async (name: string, { template }: { template: TemplateName }) => {
      const { createProject } = await import('./new.ts');
      finish(await createProject(name, template));
    });
}

interface TestFlags {
  readonly seed?: number;
  readonly runs: number;
  readonly json?: true;
  readonly verbose?: true;
  readonly allowFault: readonly string[];
}

function addTestCommand(program: Command, finish: Finish): void {
  program
    .command('test')
    .description('talk to processes in every way their contracts allow, and say what goes wrong')
    .argument('<processes...>', 'process folders or .sip files')
    .option('--seed <number>', 'play the same conversations again', wholeNumber)
    .option('--runs <number>', 'how many conversations with each process', wholeNumber, 300)
    .option('--allow-fault <text>', 'a fault with this text in it is meant (may be repeated)', collect, [])
    .option('--verbose', 'list all that was not reached')
    .option('--json', 'print JSON')
    .addHelpText(
      'after',
      `${examples(
        'skerry test sips/files',
        'skerry test sips/files sips/log --runs 1000',
        'skerry test sips/files --seed 7 --json',
        "skerry test sips/console --allow-fault 'there is no terminal'",
      )}\nExit code 0: nothing found; 1: something found, or a process was not accepted; 2: nothing to test.\n`,
    )
    .action(async (processes: string[], { seed, runs, json, verbose, allowFault }: TestFlags) => {
      optimiseLate();
      const { test } = await import('./test.ts');
      finish(
        await test(processes, { seed, runs, json: json === true, verbose: verbose === true, allowed: allowFault }),
      );
    });
}

function wholeNumber(text: string): number {
  if (/^\d{1,9}$/.test(text)) return Number(text);
  throw new InvalidArgumentError('give a whole number from 0 to 999999999');
}

const collect = (text: string, before: readonly string[]): readonly string[] => [...before, text];

function addContractCommands(program: Command, finish: Finish): void {
  const contract = program.command('contract').description('look at contracts');
  contract
    .command('diff')
    .description('tell whether peers built on two versions of a contract may speak with each other')
    .argument('<old>', 'a module, a process folder or an image; path#Name for one of its contracts')
    .argument('<new>', 'the same, newer')
    .addOption(new Option('--format <format>', 'how to print').choices(['text', 'json']).default('text'))
    .addHelpText(
      'after',
      `${examples(
        'skerry contract diff old/echo.ts new/echo.ts',
        'skerry contract diff old/files.sip new/files.sip --format json',
        "skerry contract diff 'sips/contracts/files.ts#Directory' 'next/files.ts#Directory'",
      )}\nExit code 0: both ways; 1: not both ways; 2: nothing to compare.\n`,
    )
    .action(async (older: string, newer: string, options: { format: 'text' | 'json' }) => {
      const { contractDiff } = await import('./contract-diff.ts');
      finish(contractDiff(older, newer, options.format));
    });
  contract
    .command('doc')
    .description(
      'write the page of a contract: what its doc comments say, its states, messages and fields, and its machine as a picture',
    )
    .argument('<contract>', 'a module, a process folder or an image; path#Name for one of its contracts')
    .option('-o, --output <file>', 'an .html page, an .md page with its pictures beside it, or an .svg picture')
    .addHelpText(
      'after',
      `${examples(
        'skerry contract doc sips/contracts/files.ts -o files.html',
        "skerry contract doc 'sips/contracts/files.ts#Directory' -o directory.svg",
        'skerry contract doc files.sip -o files.md',
        'skerry contract doc sips/contracts/clock.ts',
      )}\nWithout -o it prints Markdown. Exit code 0: written; 1: a contract is not well formed; 2: nothing to document.\n`,
    )
    .action(async (given: string, options: { output?: string }) => {
      const { contractDoc } = await import('./contract-doc.ts');
      finish(contractDoc(given, options.output));
    });
  for (const command of contract.commands) command.exitOverride().showHelpAfterError();
}
