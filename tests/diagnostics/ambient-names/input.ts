export function now(): number {
  console.log('now');
  setTimeout(() => {}, 10);
  return new Date().getTime() + Math.random();
}
