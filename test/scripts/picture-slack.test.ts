/** The pictures of the Slack guide are drawn from what is sent today. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { sampleScene } from '../../scripts/picture.ts';
import { DIGEST, drawDigest, drawSetup, SETUP } from '../../scripts/picture-slack.ts';

describe('the digest on Slack', () => {
  it('is drawn as it is sent today (else: npm run picture)', async () => {
    const scene = await sampleScene();
    const svg = drawDigest(scene);
    expect(readFileSync(DIGEST, 'utf8') === svg).toBe(true);
    for (const words of ['Pullquote', '5 replies', 'Ask']) expect(svg).toContain(words);
    expect(svg).not.toMatch(/<(?:script|foreignObject|image|use)|href=|url\((?!#)|@import/);
  });
});

describe('setting up on Slack', () => {
  it('is drawn from the form and the preview that are sent today (else: npm run picture)', async () => {
    const svg = await drawSetup();
    expect(readFileSync(SETUP, 'utf8') === svg).toBe(true);
    for (const words of ['Sources', 'Monday', '2 sources, ', 'Save', 'Change']) expect(svg).toContain(words);
  });
});
