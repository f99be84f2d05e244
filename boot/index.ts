/** The front door of boot: the embedding API, and what the command line needs besides. */
export * from './host.ts';
export { openImage, readImage } from './loader.ts';
export type { LoadedImage } from './open-image.ts';
