/** Wrong: a process is a default export named `main`, and this file has none. SK4101 */
export async function main(): Promise<void> {}
