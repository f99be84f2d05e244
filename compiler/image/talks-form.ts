/**
 * Whether something read from JSON has the form of a summary of what a process says to whom.
 *
 * Owns: the form. Invariant: what passes can be walked without a further look: every step leads to a step of its task, every fork to a task.
 */
type Members = Readonly<Record<string, unknown>>;

const isMembers = (value: unknown): value is Members =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isIndex = (value: unknown, below: number): boolean =>
  typeof value === 'number' && Number.isInteger(value) && value >= 0 && value < below;
/** More than any task has; the compiler stops long before. */
const mostSlots = 4096;
const isSlot = (value: unknown): boolean => isIndex(value, mostSlots);
const isName = (value: unknown): boolean => typeof value === 'string';

const has = (value: Members, ...names: readonly string[]): boolean =>
  Object.keys(value).length === names.length && names.every((name) => Object.hasOwn(value, name));

export function isTalks(value: unknown): boolean {
  if (!isMembers(value) || !has(value, 'tasks', 'unseen')) return false;
  const { tasks, unseen } = value;
  if (!Array.isArray(tasks) || tasks.length === 0 || !Array.isArray(unseen) || !unseen.every(isName)) return false;
  return tasks.every(
    (task: unknown) =>
      Array.isArray(task) && task.length > 0 && task.every((step: unknown) => isStep(step, task.length, tasks.length)),
  );
}

function isStep(step: unknown, steps: number, tasks: number): boolean {
  if (!isMembers(step)) return false;
  const goes = isIndex(step.to, steps);
  switch (step.do) {
    case 'either':
      return has(step, 'do', 'to') && Array.isArray(step.to) && step.to.every((to: unknown) => isIndex(to, steps));
    case 'open':
      return has(step, 'do', 'need', 'slot', 'to') && isName(step.need) && isSlot(step.slot) && goes;
    case 'pair':
      return has(step, 'do', 'imp', 'exp', 'to') && isSlot(step.imp) && isSlot(step.exp) && goes;
    case 'say':
      return has(step, 'do', 'slot', 'message', 'to') && isSlot(step.slot) && isName(step.message) && goes;
    case 'wait':
      return (
        has(step, 'do', 'on', 'at') &&
        isName(step.at) &&
        Array.isArray(step.on) &&
        step.on.length > 0 &&
        step.on.every((one: unknown) => isWait(one, steps))
      );
    case 'drop':
    case 'lose':
      return has(step, 'do', 'slot', 'to') && isSlot(step.slot) && goes;
    case 'shut':
      return has(step, 'do', 'offer', 'to') && isName(step.offer) && goes;
    case 'fork':
      return (
        has(step, 'do', 'task', 'moved', 'to') &&
        isIndex(step.task, tasks) &&
        Array.isArray(step.moved) &&
        step.moved.every(isSlot) &&
        goes
      );
    case 'end':
      return has(step, 'do');
    default:
      return false;
  }
}

function isWait(value: unknown, steps: number): boolean {
  if (!isMembers(value) || !isSlot(value.slot)) return false;
  if ('offer' in value) return has(value, 'offer', 'slot', 'to') && isName(value.offer) && isIndex(value.to, steps);
  const { next } = value;
  return (
    has(value, 'slot', 'as', 'state', 'next') &&
    (value.as === 'client' || value.as === 'server') &&
    isName(value.state) &&
    isMembers(next) &&
    Object.values(next).every((to) => isIndex(to, steps))
  );
}
