import { useMe } from '../../../../session/me.ts'
import { client } from '../../../../trpc/client.ts'
import type { UnitView } from '../../../../trpc/types.ts'
import { RecordForm, textIn, textOrNull, textsIn } from '../../../../components/form/record-form.tsx'
import { useUnitsChanged } from '../api/use-units.ts'
import { descriptionFields, lines } from './unit-fields.ts'

interface Props {
  readonly view: UnitView
  readonly again: () => void
  readonly onClose: () => void
}

/** Contacts, which its manager keeps; the description for those who keep the register. */
export function EditUnit({ view: { unit, mayEdit }, again, onClose }: Props) {
  const me = useMe()
  const changed = useUnitsChanged()
  const whole = mayEdit === 'all'
  return (
    <RecordForm
      title={whole ? '编辑单位' : '编辑联系方式'}
      draftKey={`unit/${unit.code}`}
      stored={{
        version: unit.version,
        values: {
          address: unit.address ?? '',
          phone: unit.phone ?? '',
          contact: unit.contact ?? '',
          ...(whole && {
            shortName: unit.shortName,
            kinds: unit.kinds,
            parent: unit.parent ?? '',
            capabilities: unit.capabilities,
            aliases: unit.aliases.join('\n'),
          }),
        },
      }}
      fields={[
        { name: 'contact', label: '联系人' },
        { name: 'phone', label: '电话', kind: 'phone', maxLength: 30 },
        { name: 'address', label: '地址', maxLength: 200 },
        ...(whole ? descriptionFields(me, unit.code) : []),
      ]}
      onSave={async (values, version) => {
        const { code } = unit
        await client.unit.update.mutate({
          code,
          version,
          contacts: {
            address: textOrNull(values, 'address'),
            phone: textOrNull(values, 'phone'),
            contact: textOrNull(values, 'contact'),
          },
          ...(whole && {
            description: {
              shortName: textIn(values, 'shortName'),
              kinds: textsIn(values, 'kinds'),
              capabilities: textsIn(values, 'capabilities'),
              parent: textOrNull(values, 'parent'),
              aliases: lines(textIn(values, 'aliases')),
            },
          }),
        })
        await changed()
      }}
      onStale={again}
      onClose={onClose}
    />
  )
}
