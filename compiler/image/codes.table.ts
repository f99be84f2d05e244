/** The codes of images and of booting, SK50xx: what is wrong, why it is refused, what to do. Never renumbered. */
import type { RulePage } from '../rules/rule.ts';

const page = (code: `SK5${string}`, name: string, summary: string, why: string, help: string): RulePage => ({
  code,
  name,
  summary,
  why,
  help,
  bad: [],
  good: [],
});

export const imageRules: readonly RulePage[] = [
  page(
    'SK5001',
    'not-an-image',
    'the file is not an image',
    'only what the verifier wrote may run',
    'name a file that `skerry build` wrote',
  ),
  page(
    'SK5002',
    'image-incomplete',
    'the image is incomplete',
    'a part that is missing, or more than there should be, means that it is not what was signed',
    'copy the file again, or build it again',
  ),
  page(
    'SK5003',
    'digest-mismatch',
    'the image does not match its digest',
    'its content was changed or damaged after it was built',
    'copy the file again, or build it again',
  ),
  page(
    'SK5004',
    'signature-mismatch',
    'the image does not match its signature',
    'it was changed after the verifier accepted it, or signed with another key than it names',
    'build it again from its source',
  ),
  page(
    'SK5005',
    'signer-not-trusted',
    'the image was signed by a verifier that is not trusted',
    'a signature says only who vouches for the image; whom to believe is for this machine to say',
    'build it again on this machine, or name the key in `trust` of the system file',
  ),
  page(
    'SK5006',
    'abi-version',
    'the image was built for another version of the ABI',
    'its calls and tables may mean something else to this system',
    'build it again with this version of Skerry',
  ),
  page(
    'SK5007',
    'image-not-there',
    'there is no such image or process folder',
    'a system runs whole or not at all',
    'name a folder with a `main.ts`, or a `.sip` file, relative to `root` of the system file',
  ),
  page(
    'SK5008',
    'system-unreadable',
    'the system file cannot be read',
    'without the page there is no system',
    'name a system file that is there and may be read',
  ),
  page(
    'SK5009',
    'device-unavailable',
    'a device cannot be opened',
    'a process that needs a device cannot do its work without it',
    'see the sentence for the reason, such as a folder that is a file',
  ),
  page(
    'SK5010',
    'host-cannot-offer',
    'the host does not offer what the system file asks of it',
    'a wire must end somewhere',
    'offer the service when embedding, or wire the need to a process',
  ),
  page(
    'SK5011',
    'process-refused',
    'a process cannot be made',
    'its limits leave no room for it, or what it is granted does not fit what it needs',
    'see the sentence for the reason',
  ),
  page(
    'SK5012',
    'manifest-invalid',
    'the manifest of the image is not valid',
    'the manifest says what the process may touch, so every word of it must be understood',
    'build it again with this version of Skerry',
  ),
  page(
    'SK5013',
    'script-not-closed',
    'the code of the image is not what a verifier lets run',
    'the loader proves again, by itself, that the code is closed: whoever signed it, it names only what a process may have',
    'build it again from its source; if it was built by this version of Skerry, the two verifiers disagree, which is a defect to report',
  ),
];
