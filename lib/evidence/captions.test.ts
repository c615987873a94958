import { expect, it } from 'vitest'
import { captionsOf } from './captions'

it('says what is heard from beginning to end, whatever was typed', () => {
  expect(captionsOf('Children sing.\n\nA parent: “<i>& more</i>” --> laughter')).toBe(
    'WEBVTT\n\n00:00:00.000 --> 99:00:00.000\nChildren sing.\nA parent: “&lt;i&gt;&amp; more&lt;/i&gt;” --&gt; laughter\n',
  )
})
