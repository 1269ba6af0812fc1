import { dayOfMonth, monthOf, yearOf, type DraftedDocument } from '@zhaoshang/domain'
import {
  AlignmentType,
  Document,
  Footer,
  LineRuleType,
  Packer,
  PageNumber,
  Paragraph,
  TextRun,
  type IParagraphOptions,
} from 'docx'
import { characterTwips, fonts, lineTwips, page, size, type Font } from './layout.ts'
import { plainText } from '../plain-text.ts'

/**
 * An official document as a file for a word processor: title, recipients, body,
 * signature and date (GB/T 9704-2012 7.3). Head and number are set where it is
 * issued.
 */
export async function writeOfficialDocument(document: DraftedDocument): Promise<Uint8Array> {
  const { title, recipients, body, signature, day } = document
  const date = `${yearOf(day)}年${monthOf(day)}月${dayOfMonth(day)}日`
  const { signatureIndent, dateIndent } = indentsOf(signature, date)
  const right = AlignmentType.RIGHT
  const made = new Document({
    title,
    creator: signature,
    // Without a name of its own for Chinese a style falls back to the reader's default.
    styles: { default: { document: { run: { font: fonts.text, size: size.text } } } },
    sections: [
      {
        properties: { page: { size: { width: page.width, height: page.height }, margin: page.margin } },
        footers: { default: pageNumbers() },
        children: [
          paragraph(title, { alignment: AlignmentType.CENTER }, fonts.title, size.title),
          paragraph(''),
          ...(recipients === '' ? [] : [paragraph(`${recipients}：`)]),
          ...body.map((text) => paragraph(text, { indent: { firstLine: 2 * characterTwips } }, fontOf(text))),
          paragraph(''),
          paragraph(signature, { alignment: right, indent: { right: signatureIndent } }),
          paragraph(date, { alignment: right, indent: { right: dateIndent } }),
        ],
      },
    ],
  })
  return Packer.toBuffer(made)
}

function paragraph(
  text: string,
  look: Pick<IParagraphOptions, 'alignment' | 'indent'> = {},
  font: Font = fonts.text,
  points: number = size.text,
): Paragraph {
  return new Paragraph({
    spacing: { line: lineTwips, lineRule: LineRuleType.EXACT },
    ...look,
    children: [new TextRun({ text: plainText(text), font, size: points })],
  })
}

/** 一、 and （一） stand in fonts of their own (7.3.3). */
function fontOf(text: string): Font {
  if (/^[一二三四五六七八九十]+、[^。]*$/.test(text)) return fonts.heading
  if (/^（[一二三四五六七八九十]+）[^。]*$/.test(text)) return fonts.subheading
  return fonts.text
}

/**
 * Without a seal (7.3.5.2) the signature ends two characters from the right and
 * the date begins two characters to the right of its beginning; a date that
 * would pass the margin moves both to the left.
 */
function indentsOf(signature: string, date: string): { signatureIndent: number; dateIndent: number } {
  const [signed, dated] = [widthOf(signature), widthOf(date)]
  const two = 2 * characterTwips
  const signatureIndent = Math.max(two, dated + two - signed)
  return { signatureIndent, dateIndent: signatureIndent + signed - two - dated }
}

/** A digit is half as wide as a character. */
function widthOf(text: string): number {
  return [...text].reduce((width, letter) => width + (/[\d ]/.test(letter) ? 0.5 : 1), 0) * characterTwips
}

/** Size four between dashes. */
function pageNumbers(): Footer {
  const run = new TextRun({
    children: ['— ', PageNumber.CURRENT, ' —'],
    font: fonts.pageNumber,
    size: size.pageNumber,
  })
  return new Footer({ children: [new Paragraph({ alignment: AlignmentType.CENTER, children: [run] })] })
}
