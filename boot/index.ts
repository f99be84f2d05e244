/** The front door of boot: the embedding API, and what the command line needs besides. */
export * from './host.ts';
export { type LoadedImage, openImage, readImage } from './loader.ts';
