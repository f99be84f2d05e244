/** Modules that the build makes. */
declare module 'skerry:library' {
  /** The text of each file of `abi/`, by name. */
  const texts: Readonly<Record<string, string>>;
  export default texts;
}
declare module 'skerry:version' {
  /** As manifests name the compiler: `skerry 0.1.0`. */
  const compiler: string;
  export default compiler;
}
declare module 'skerry:examples' {
  /** The text of each example, by its title. */
  const examples: Readonly<Record<string, string>>;
  export default examples;
}
