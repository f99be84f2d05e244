/** Ends at once: what is measured is its birth and its death. */
export default async function main(): Promise<void> {}
