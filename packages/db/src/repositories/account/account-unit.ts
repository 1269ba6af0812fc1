/**
 * Joins that give an account `u` its unit, as `home.unit`: where its person
 * is, else for which unit it was asked, else where it holds a role. An
 * administrator's account may have none of them.
 */
export const accountUnit = `left join lateral (
    select coalesce(
      (select unit_code from person where user_id = u.id),
      (select unit from account_request where user_id = u.id and kind = 'open' order by created_at desc limit 1),
      (select unit_code from role_holding where user_id = u.id order by from_day desc, unit_code limit 1)
    ) as unit
  ) home on true`
