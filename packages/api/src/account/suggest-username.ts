import { readUsername } from '@zhaoshang/domain'
import { pinyin } from 'pinyin-pro'

/** The username that a name suggests: its sounds without tones, family names read as such. */
export function suggestUsername(name: string): string {
  const sounds = pinyin(name, {
    toneType: 'none',
    type: 'array',
    mode: 'surname',
    nonZh: 'consecutive',
    v: true,
  })
  return readUsername(sounds.join('').replace(/[^a-zA-Z\d]/g, '')) ?? 'user'
}
