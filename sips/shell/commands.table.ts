/** Every command the shell knows by name: the one table behind `help`. */

export interface CommandPage {
  readonly name: string;
  /** `shell`: done by the shell itself; otherwise the command is a program of the system file. */
  readonly kind: 'shell' | 'program';
  readonly usage: string;
  readonly summary: string;
  readonly example: string;
  /** On a terminal any key stops it, not only Ctrl-C. */
  readonly endsOnKey?: boolean;
}

const program = (name: string, rest: string, summary: string, example: string): CommandPage => ({
  name,
  kind: 'program',
  usage: rest === '' ? name : `${name} ${rest}`,
  summary,
  example,
});
const own = (name: string, rest: string, summary: string, example: string): CommandPage => ({
  ...program(name, rest, summary, example),
  kind: 'shell',
});

export const commands: readonly CommandPage[] = [
  own('help', '[command]', 'lists the commands, or explains one', 'help grep'),
  program('ls', '[-a] [-l] [path]', 'lists a directory; -a with hidden names, -l with sizes and dates', 'ls -l /'),
  program('cat', '[file ...]', 'passes files, or its input, on', 'cat notes.txt | grep milk'),
  program('write', 'file [word ...]', 'writes the words, or its input, into a file', 'echo hello | write notes.txt'),
  program('mkdir', 'path ...', 'makes directories', 'mkdir drafts'),
  program('rm', 'path ...', 'removes files and empty directories', 'rm notes.txt'),
  program('mv', 'from to', 'renames, or moves into a directory', 'mv notes.txt drafts'),
  program('echo', '[word ...]', 'says its words', 'echo hello'),
  program(
    'grep',
    '[-i] [-v] text',
    'passes on the lines with the text; -i any case, -v those without',
    'log | grep spin',
  ),
  program('sort', '[-n] [-r] [-u]', 'puts lines in order; -n by number, -r backwards, -u each once', 'ls | sort -r'),
  program('head', '[lines]', 'passes on the first lines and stops the stages before', 'log 100 | head 5'),
  program('wc', '[-l] [-w] [-m] [-c]', 'counts lines, words, characters, bytes', 'cat notes.txt | wc'),
  program('ps', '[-a]', 'shows the processes; -a with all that ended', 'ps'),
  { ...program('top', '', 'shows the busiest processes, again and again on a terminal', 'top'), endsOnKey: true },
  program('kill', 'id ...', 'stops processes', 'kill s7'),
  program('restart', 'id ...', 'starts processes of the system anew', 'restart s3'),
  own('run', 'program [name=value ...] [&]', 'starts any program of the system', 'run spin'),
  own('time', 'pipeline', 'says how long a pipeline took', 'time cat notes.txt | wc'),
  program('date', '', 'says what time it is', 'date'),
  program('log', '[lines] | write word ...', 'shows the newest lines of the log, or writes one', 'log 50'),
  program('contracts', '[name]', 'lists the contracts, or prints one', 'contracts ByteStream'),
  program('manifest', '[program]', 'shows what a program may touch', 'manifest cat'),
  program('random', '[bytes]', 'says random bytes', 'random 16'),
  own('history', '', 'lists the lines typed so far', 'history'),
  own('exit', '[code]', 'ends the system', 'exit'),
];
