import { Radios } from '@/components/form/fields'
import { ROLE_SENTENCES, ROLES } from '@/lib/people/roles'
import { ROLE_NAMES } from '@/lib/platform/roles'
import type { Role } from '@/prisma/generated/enums'

export function RoleField({ defaultValue }: { defaultValue?: Role }) {
  return (
    <Radios
      name="role"
      label="What they may do"
      defaultValue={defaultValue}
      options={ROLES.map((role) => ({ value: role, label: ROLE_NAMES[role], hint: ROLE_SENTENCES[role] }))}
    />
  )
}
