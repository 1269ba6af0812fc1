export const help = `招商：区县招商引资工作的台账、报送、督办与公开网站

npm run zhaoshang -- 命令 [选项]

  serve      启动系统（npm start 就是它）
    --port N           工作台端口，默认 8600；0 为任选空闲端口
    --portal-port N    公开网站端口，默认 8601
    --host 地址        监听的网络地址，默认 127.0.0.1（只供本机）；0.0.0.0 供全网访问
    --origin 网址      工作台的对外网址，可多次；本机的各个地址无需列出
    --data 目录        数据目录，默认 ./data
    --plan 文件|名称   工作方案：JSON 文件，或内置方案的名称，默认 jizhou
    --now 时刻         业务时钟从这一刻走起，如 2024-04-24T09:00（演示和测试用）
    --today 日期       示例数据以这一天为“今天”，默认为业务时钟的当天
    --no-demo          不装入示例数据，只建一个办公室账号

  migrate    升级数据库结构（serve 启动时会自动升级）
    --resolve 名称     处理上次中断的升级

  import 文件…  读入表格，写入某单位的台账，全部成功或全部不写
    --unit 代码        填报单位的代码或名称
    --period 2024-04   报送期
    --cycle 名称       报送周期，默认为该单位按月报送的那一种
    --dry-run          只预览，不写入
    --json             以 JSON 输出

  export     导出某期已接收报送的汇总表和各附件
    --period 2024-04
    --out 目录
    --cycle 名称

  export projects  导出项目台账，全部行
    --to 文件          .xlsx 或 .csv
    --filter 条件      与项目列表网址中 ? 之后的部分相同，如 "stage=signed,landed&unit=单位代码"
    --form 名称        按方案中的清单（附件）的样式，如 landed
    --columns 列       列的名称，以逗号分隔
    --sort 列          前面加 - 为倒序
    --contacts         联系方式不遮盖（记入审计）

  seed       写入样例项目，供性能测试用
    --projects N

  plan       看一份工作方案：JSON 文件，或内置方案的名称；不需要数据库
    check 方案                 检查，逐处指出位置和原因
    schema                     输出方案的 JSON Schema
    deadlines 方案 --from 2026-01-01 --to 2026-12-31 [--json]
                               列出这段时间内的全部报送截止时间
    explain 方案 条款          这一条要求什么，由什么落实

  access matrix  列出每个角色对本单位、外单位可做什么，与书面的权限表对照；不需要数据库
    --plan 文件|名称   工作方案，默认 jizhou
    --expected 表.csv  书面的权限表，默认方案用 access-matrix.csv
    --csv              以 CSV 输出

  audit      审计记录
    verify             逐条校验，指出哪一条被改动、删除、插入或截断；有问题时退出码为 1
      --heads 文件     与另存的链头对照，默认为数据目录中的 audit-heads.jsonl
      --json           以 JSON 输出
    heads              输出已另存的链头
    export             导出为表格
      --from 日期 --to 日期 --out 文件

  backup 文件    把数据库和附件备份到一个文件，系统运行时也可以；设了 ZS_BACKUP_PASSPHRASE 则加密
  restore 文件   恢复到空的数据库（新的 --data 目录，或 DATABASE_URL），并逐表核对一致
    --secret-from 文件 没有加密的备份：另外保存的 secrets.json

  doctor     检查运行环境，逐项给出结论和办法

import、export、migrate、audit、backup、doctor 在系统运行时或停止时都能使用；都接受 --data。
环境变量：DATABASE_URL、ZS_SECRET、ZS_DATA、ZS_HOST、ZS_PORT、ZS_PORTAL_PORT、ZS_ORIGINS、ZS_TRUST_PROXY、ZS_HTTPS、ZS_LOG、ZS_BACKUP_PASSPHRASE、ZS_METRICS_TOKEN。
`
