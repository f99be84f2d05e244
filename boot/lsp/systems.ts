/** A system file in the editor: hover and completion, with what the program knows of the processes it names. */
import {
  completionsInSystem,
  hoverInSystem,
  imagesFor,
  manifestsNamed,
  type OpenedPaths,
  type SystemCompletion,
  type TextPlace,
} from '../../compiler/index.ts';

export function systemHover(
  opened: OpenedPaths,
  path: string,
  offset: number,
): { readonly place: TextPlace; readonly markdown: string } | undefined {
  const text = systemText(opened, path);
  const found = text && hoverInSystem(text, offset);
  return found && { place: { file: path, start: found.start, end: found.end }, markdown: found.markdown };
}

export function systemCompletions(opened: OpenedPaths, path: string, offset: number): readonly SystemCompletion[] {
  const text = systemText(opened, path);
  return text ? completionsInSystem(text, offset) : [];
}

function systemText(opened: OpenedPaths, path: string) {
  const system = opened.systems.find(({ file }) => file === path);
  return system && { text: system.text, manifestOf: manifestsNamed(system, opened), images: imagesFor(system, opened) };
}
