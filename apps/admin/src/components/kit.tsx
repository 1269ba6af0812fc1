import { colour, radius, type } from '@zhaoshang/ui'
import { App, ConfigProvider } from 'antd'
import zhCN from 'antd/locale/zh_CN'
import type { ReactNode } from 'react'

/** Somebody asked this machine to keep things still. */
const stillness = matchMedia('(prefers-reduced-motion: reduce)').matches

/** The component kit in the product's own colours; its default blue fails the contrast that text needs. */
export function Kit({ children }: { children: ReactNode }) {
  return (
    <ConfigProvider
      locale={zhCN}
      button={{ autoInsertSpace: false }}
      theme={{
        token: {
          colorPrimary: colour.main,
          colorLink: colour.main,
          colorLinkHover: colour.mainStrong,
          colorLinkActive: colour.mainStrong,
          colorSuccess: colour.done,
          colorError: colour.alert,
          colorWarning: colour.alert,
          colorText: colour.ink,
          colorTextSecondary: colour.inkSoft,
          colorTextTertiary: colour.inkFaint,
          colorTextDescription: colour.inkFaint,
          colorTextPlaceholder: colour.inkFaint,
          colorTextDisabled: colour.inkFaint,
          colorBorder: colour.edge,
          colorBorderSecondary: colour.line,
          borderRadius: radius.normal,
          fontFamily: type.family,
          fontSize: type.body,
          motion: !stillness,
          motionDurationMid: '0.12s',
          motionDurationSlow: '0.16s',
        },
        components: { Button: { primaryShadow: 'none', defaultShadow: 'none', dangerShadow: 'none' } },
      }}
    >
      <App message={{ top: 64 }}>{children}</App>
    </ConfigProvider>
  )
}
