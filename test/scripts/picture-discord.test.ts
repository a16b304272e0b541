/** The pictures of the Discord guide are drawn from what is sent today. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { sampleScene } from '../../scripts/picture.ts';
import { DIGEST, drawDigest, drawSetup, SETUP } from '../../scripts/picture-discord.ts';

describe('the digest on Discord', () => {
  it('is drawn as it is sent today (else: npm run picture)', async () => {
    const scene = await sampleScene();
    const svg = drawDigest(scene);
    expect(readFileSync(DIGEST, 'utf8') === svg).toBe(true);
    for (const { speaker } of scene.edition.stories.flatMap(({ quotes }) => quotes.slice(0, 1)))
      if (speaker?.name) expect(svg).toContain(speaker.name.text.split(' ')[0]);
    expect(svg).not.toMatch(/<(?:script|foreignObject|image|use)|href=|url\((?!#)|@import/);
  });
});

describe('setting up on Discord', () => {
  it('is drawn from the form and the preview that are sent today (else: npm run picture)', async () => {
    const svg = await drawSetup();
    expect(readFileSync(SETUP, 'utf8') === svg).toBe(true);
    for (const words of ['Time · Time zone', 'Monday, Tuesday', '2 sources, ', 'Save', 'Change'])
      expect(svg).toContain(words);
  });
});
