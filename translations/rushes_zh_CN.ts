<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>Fields</name>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <source>%1 s</source>
        <extracomment>Length of a clip</extracomment>
        <translation>%1 秒</translation>
    </message>
    <message numerus="yes">
        <source>%n frame(s)</source>
        <translation>
            <numerusform>%n 帧</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Reason code</source>
        <translation>原因代码</translation>
    </message>
    <message>
        <source>Trouble</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Server&apos;s words</source>
        <translation>服务器原文</translation>
    </message>
    <message>
        <source>Submitted</source>
        <translation>提交时间</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>完成时间</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Link expires</source>
        <translation>链接失效</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>File size</source>
        <translation>文件大小</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>批次</translation>
    </message>
    <message>
        <source>Task id</source>
        <translation>任务 ID</translation>
    </message>
    <message>
        <source>Status changed</source>
        <translation>状态更新</translation>
    </message>
    <message>
        <source>Last answer</source>
        <translation>上次回复</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>添加时间</translation>
    </message>
    <message>
        <source>Progress and queue</source>
        <translation>进度与排队</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>Place in queue</source>
        <translation>排队位置</translation>
    </message>
    <message>
        <source>Estimated wait</source>
        <translation>预计等待</translation>
    </message>
    <message>
        <source>Queue message</source>
        <translation>排队提示</translation>
    </message>
    <message>
        <source>State within</source>
        <translation>内部状态</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>优先级</translation>
    </message>
    <message>
        <source>Failure reason</source>
        <translation>失败原因</translation>
    </message>
    <message>
        <source>Review</source>
        <extracomment>Label of what was decided about a clip, such as &quot;picked, 4 of 5 stars&quot;</extracomment>
        <translation>审片</translation>
    </message>
    <message>
        <source>Moderation</source>
        <translation>审核结果</translation>
    </message>
    <message>
        <source>Moderation code</source>
        <translation>审核代码</translation>
    </message>
    <message>
        <source>Moderated task</source>
        <translation>被审核任务</translation>
    </message>
    <message>
        <source>Output rejected</source>
        <translation>输出被拒</translation>
    </message>
    <message>
        <source>Results by frame</source>
        <translation>逐帧结果</translation>
    </message>
    <message>
        <source>Needs review</source>
        <translation>需要人工审核</translation>
    </message>
    <message>
        <source>Unsafe generations</source>
        <translation>违规生成数</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>Draft id</source>
        <translation>草稿 ID</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Draft&apos;s task</source>
        <translation>所属任务</translation>
    </message>
    <message>
        <source>Generation id</source>
        <translation>生成 ID</translation>
    </message>
    <message>
        <source>Generation type</source>
        <translation>生成类型</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>创建时间</translation>
    </message>
    <message>
        <source>Reviewed</source>
        <translation>已审阅</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Reason given</source>
        <translation>给出的原因</translation>
    </message>
    <message>
        <source>Reason (Markdown)</source>
        <translation>原因（Markdown）</translation>
    </message>
    <message>
        <source>Draft picture</source>
        <translation>草稿画面</translation>
    </message>
    <message>
        <source>Addresses</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Clip</source>
        <translation>视频</translation>
    </message>
    <message>
        <source>Clip (detail)</source>
        <translation>视频（详情）</translation>
    </message>
    <message>
        <source>Clip (draft)</source>
        <translation>视频（草稿）</translation>
    </message>
    <message>
        <source>For download</source>
        <translation>下载地址</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>原片</translation>
    </message>
    <message>
        <source>Source with watermark</source>
        <translation>带水印原片</translation>
    </message>
    <message>
        <source>Medium</source>
        <translation>中等画质</translation>
    </message>
    <message>
        <source>Small</source>
        <translation>低画质</translation>
    </message>
    <message>
        <source>Moving preview</source>
        <translation>动态预览</translation>
    </message>
    <message>
        <source>GIF</source>
        <translation>GIF</translation>
    </message>
    <message>
        <source>Still picture</source>
        <translation>封面</translation>
    </message>
    <message>
        <source>Still (detail)</source>
        <translation>封面（详情）</translation>
    </message>
    <message>
        <source>Still (encoding)</source>
        <translation>封面（编码）</translation>
    </message>
    <message>
        <source>Unfurl</source>
        <translation>分享卡片</translation>
    </message>
    <message>
        <source>Sprite sheet</source>
        <translation>雪碧图</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>服务内部</translation>
    </message>
    <message>
        <source>Outer status</source>
        <translation>外层状态</translation>
    </message>
    <message>
        <source>Inner status</source>
        <translation>内层状态</translation>
    </message>
    <message>
        <source>Inner id</source>
        <translation>内层 ID</translation>
    </message>
    <message>
        <source>Pending id</source>
        <translation>处理中 ID</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>User</source>
        <translation>用户</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>请求</translation>
    </message>
    <message>
        <source>Tracking</source>
        <translation>跟踪</translation>
    </message>
    <message>
        <source>Organization</source>
        <translation>组织</translation>
    </message>
    <message>
        <source>Generations</source>
        <translation>生成结果</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>动作</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>参数</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>尺寸</translation>
    </message>
    <message>
        <source>Orientation</source>
        <translation>方向</translation>
    </message>
    <message>
        <source>Model within</source>
        <translation>内部模型</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>宽</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>高</translation>
    </message>
    <message>
        <source>Frames</source>
        <translation>帧数</translation>
    </message>
    <message>
        <source>Variants</source>
        <translation>变体数</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>种子</translation>
    </message>
    <message>
        <source>Guidance</source>
        <translation>引导强度</translation>
    </message>
    <message>
        <source>Operation</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>Preset</source>
        <translation>预设</translation>
    </message>
    <message>
        <source>Storyboard</source>
        <translation>分镜</translation>
    </message>
    <message>
        <source>SDEdit</source>
        <translation>SDEdit</translation>
    </message>
    <message>
        <source>Remix</source>
        <translation>混剪配置</translation>
    </message>
    <message>
        <source>Interpolation</source>
        <translation>插帧</translation>
    </message>
    <message>
        <source>Input image %1</source>
        <extracomment>A picture given to the generation; %1 counts from 1</extracomment>
        <translation>输入图 %1</translation>
    </message>
    <message>
        <source>At frame</source>
        <translation>所在帧</translation>
    </message>
    <message>
        <source>Source from frame</source>
        <translation>起始帧</translation>
    </message>
    <message>
        <source>Source to frame</source>
        <translation>结束帧</translation>
    </message>
    <message>
        <source>Uploaded media</source>
        <translation>上传的媒体</translation>
    </message>
    <message>
        <source>Uploaded file</source>
        <translation>上传的文件</translation>
    </message>
    <message>
        <source>Cameo file</source>
        <translation>客串文件</translation>
    </message>
    <message>
        <source>Crop</source>
        <translation>裁剪</translation>
    </message>
    <message>
        <source>Creation</source>
        <translation>创建配置</translation>
    </message>
    <message>
        <source>Prompt</source>
        <translation>提示词</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>Style</source>
        <translation>风格</translation>
    </message>
    <message>
        <source>Inpaint image</source>
        <translation>局部重绘图</translation>
    </message>
    <message>
        <source>Cameo profiles</source>
        <translation>客串角色</translation>
    </message>
    <message>
        <source>Remix of</source>
        <translation>混剪自</translation>
    </message>
    <message>
        <source>Enhanced prompt</source>
        <translation>优化后的提示词</translation>
    </message>
    <message>
        <source>Input images</source>
        <translation>输入图</translation>
    </message>
    <message>
        <source>Queue · generation</source>
        <extracomment>Label of two times such as &quot;0:12 · 3:13&quot;: how long the task waited, how long it was worked on</extracomment>
        <translation>排队 · 生成</translation>
    </message>
    <message>
        <source>Total time</source>
        <translation>总用时</translation>
    </message>
    <message>
        <source>HTTP status</source>
        <translation>HTTP 状态码</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>Size</source>
        <comment>of the clip</comment>
        <extracomment>Width, height, length and frames of a clip</extracomment>
        <translation>画面</translation>
    </message>
    <message>
        <source>Noticed after</source>
        <extracomment>Label of a time such as &quot;0:04&quot;: from the end of the task until the program knew of it</extracomment>
        <translation>发现延迟</translation>
    </message>
    <message>
        <source>Contradictions</source>
        <extracomment>Label of sentences such as &quot;The progress went back.&quot;</extracomment>
        <translation>矛盾之处</translation>
    </message>
    <message>
        <source>Odd about the clip</source>
        <extracomment>Label of sentences such as &quot;Black from beginning to end.&quot;</extracomment>
        <translation>视频异常</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Hindered</source>
        <extracomment>Label of what stands in the way of a task, such as &quot;unreachable&quot;</extracomment>
        <translation>受阻</translation>
    </message>
    <message>
        <source>Labels</source>
        <extracomment>Label of the words that the user gave to a task</extracomment>
        <translation>标签</translation>
    </message>
</context>
<context>
    <name>GatewayTest</name>
    <message>
        <source>The server did not answer in time.</source>
        <translation>服务器没有及时回应。</translation>
    </message>
    <message>
        <source>The server cannot be reached.</source>
        <translation>无法连接服务器。</translation>
    </message>
    <message>
        <source>The server does not answer like a gateway: look at the address.</source>
        <translation>服务器的回复不像网关，请检查地址。</translation>
    </message>
    <message>
        <source>The gateway answers, and does not know this task.</source>
        <translation>网关有回应，但没有这个任务。</translation>
    </message>
    <message>
        <source>The server reported a fault.</source>
        <translation>服务器报告出错。</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 毫秒</translation>
    </message>
    <message>
        <source>It answered as “%1” in %2: %3.</source>
        <translation>按“%1”方式回复，用时 %2：%3。</translation>
    </message>
    <message>
        <source>The gateway answered in %1 and did not refuse the key.</source>
        <translation>网关在 %1 内作出回应，没有拒绝密钥。</translation>
    </message>
</context>
<context>
    <name>Query</name>
    <message>
        <source>A value is missing behind “%1”.</source>
        <extracomment>%1 is a term of the search without its value, such as &quot;status:&quot;</extracomment>
        <translation>“%1”后面缺少值。</translation>
    </message>
    <message>
        <source>“%1” is not known here; it can be: %2.</source>
        <extracomment>%1 is a word that was typed, %2 a list such as &quot;queued, running, failed&quot;</extracomment>
        <translation>这里不认识“%1”，可以写：%2。</translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
    <message>
        <source>“%1” is no number.</source>
        <translation>“%1”不是数字。</translation>
    </message>
    <message>
        <source>“%1” is no span of time; one looks like 90s, 10m, 2h or 7d.</source>
        <translation>“%1”不是时长；时长写作 90s、10m、2h、7d，或 10分、2小时、7天。</translation>
    </message>
    <message>
        <source>“%1” is no date; one looks like today, week, 2026-10-01, 2026-10 or 7d.</source>
        <translation>“%1”不是日期；日期写作 今天、本周、2026-10-01、2026-10 或 7d。</translation>
    </message>
    <message>
        <source>“%1” was not understood.</source>
        <translation>无法理解“%1”。</translation>
    </message>
    <message>
        <source>state of the task</source>
        <extracomment>What a field of a search finds</extracomment>
        <translation>任务的状态</translation>
    </message>
    <message>
        <source>where the clip is</source>
        <translation>视频在哪里</translation>
    </message>
    <message>
        <source>why it failed</source>
        <translation>失败的原因</translation>
    </message>
    <message>
        <source>model, * for anything</source>
        <translation>模型，* 代表任意内容</translation>
    </message>
    <message>
        <source>text of the prompt</source>
        <translation>提示词中的文字</translation>
    </message>
    <message>
        <source>task id</source>
        <translation>任务 ID</translation>
    </message>
    <message>
        <source>batch that it was added with</source>
        <translation>添加时所属的批次</translation>
    </message>
    <message>
        <source>a label of yours</source>
        <translation>您加的标签</translation>
    </message>
    <message>
        <source>gateway&apos;s name or address</source>
        <translation>网关的名称或地址</translation>
    </message>
    <message>
        <source>picked or rejected</source>
        <translation>选用或弃用</translation>
    </message>
    <message>
        <source>watched or not</source>
        <translation>是否看过</translation>
    </message>
    <message>
        <source>at risk, doubtful, paused …</source>
        <translation>有风险、存疑、已暂停……</translation>
    </message>
    <message>
        <source>stars</source>
        <translation>星数</translation>
    </message>
    <message>
        <source>percent</source>
        <translation>百分比</translation>
    </message>
    <message>
        <source>time since it was submitted</source>
        <translation>提交至今的时间</translation>
    </message>
    <message>
        <source>time until the link ends</source>
        <translation>距链接失效的时间</translation>
    </message>
    <message>
        <source>length of the clip</source>
        <translation>视频的长度</translation>
    </message>
    <message>
        <source>day it was added</source>
        <translation>添加的日期</translation>
    </message>
    <message>
        <source>day it was submitted</source>
        <translation>提交的日期</translation>
    </message>
    <message>
        <source>day it ended</source>
        <translation>结束的日期</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>Unknown</source>
        <extracomment>State of a task</extracomment>
        <translation>未知</translation>
    </message>
    <message>
        <source>Queued</source>
        <extracomment>State of a task</extracomment>
        <translation>排队中</translation>
    </message>
    <message>
        <source>Running</source>
        <extracomment>State of a task: the clip is being generated</extracomment>
        <translation>生成中</translation>
    </message>
    <message>
        <source>Completed</source>
        <extracomment>State of a task</extracomment>
        <translation>已完成</translation>
    </message>
    <message>
        <source>Failed</source>
        <extracomment>State of a task</extracomment>
        <translation>失败</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <extracomment>State of a task</extracomment>
        <translation>已取消</translation>
    </message>
    <message>
        <source>Expired</source>
        <extracomment>State of a task</extracomment>
        <translation>已过期</translation>
    </message>
    <message>
        <source>Asking…</source>
        <extracomment>State of a task that was just added</extracomment>
        <translation>正在查询…</translation>
    </message>
    <message>
        <source>saving</source>
        <extracomment>Where the finished clip is: it is being saved</extracomment>
        <translation>正在保存</translation>
    </message>
    <message>
        <source>not saved</source>
        <extracomment>Where the finished clip is: not in the library</extracomment>
        <translation>未保存</translation>
    </message>
    <message>
        <source>will try again to save</source>
        <extracomment>Where the finished clip is: it will be saved soon</extracomment>
        <translation>稍后重试保存</translation>
    </message>
    <message>
        <source>waiting to be saved</source>
        <translation>等待保存</translation>
    </message>
    <message>
        <source>saved</source>
        <extracomment>Where the finished clip is: in the library</extracomment>
        <translation>已保存</translation>
    </message>
    <message>
        <source>file is missing</source>
        <extracomment>Where the finished clip is: the file was moved or deleted</extracomment>
        <translation>找不到文件</translation>
    </message>
    <message>
        <source>could not be saved</source>
        <extracomment>Where the finished clip is: saving it was given up</extracomment>
        <translation>保存失败</translation>
    </message>
    <message>
        <source>no number</source>
        <extracomment>Progress of a task whose service gives no number</extracomment>
        <translation>未提供进度</translation>
    </message>
    <message>
        <source>Content policy</source>
        <extracomment>Why a task failed</extracomment>
        <translation>内容审核</translation>
    </message>
    <message>
        <source>Balance or quota</source>
        <extracomment>Why a task failed: money or quota</extracomment>
        <translation>余额或额度</translation>
    </message>
    <message>
        <source>Input image</source>
        <extracomment>Why a task failed</extracomment>
        <translation>输入图</translation>
    </message>
    <message>
        <source>Time-out</source>
        <extracomment>Why a task failed</extracomment>
        <translation>超时</translation>
    </message>
    <message>
        <source>Upstream trouble</source>
        <extracomment>Why a task failed: a fault at the service behind the gateway</extracomment>
        <translation>上游故障</translation>
    </message>
    <message>
        <source>no reason given</source>
        <translation>未说明原因</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>Why a task failed: %1 is the kind, %2 the service&apos;s own words</extracomment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>已停止。</translation>
    </message>
    <message>
        <source>No answer in time; it is asked again.</source>
        <translation>未及时回复，稍后会再次查询。</translation>
    </message>
    <message>
        <source>The server cannot be reached; it is asked again.</source>
        <translation>连接不上服务器，稍后会再次查询。</translation>
    </message>
    <message>
        <source>The key was refused.</source>
        <translation>密钥被拒绝。</translation>
    </message>
    <message>
        <source>The gateway does not know this task.</source>
        <translation>网关查无此任务。</translation>
    </message>
    <message>
        <source>The gateway asked for a pause.</source>
        <translation>网关要求暂缓查询。</translation>
    </message>
    <message>
        <source>The server reported a fault; it is asked again.</source>
        <translation>服务器出错，稍后会再次查询。</translation>
    </message>
    <message>
        <source>The answer was not what was expected.</source>
        <translation>回复内容不符合预期。</translation>
    </message>
    <message>
        <source>Not asked: the key would travel unencrypted to another machine.</source>
        <translation>未查询：密钥会以明文传到另一台机器。</translation>
    </message>
    <message>
        <source>The disk could not be written.</source>
        <translation>磁盘无法写入。</translation>
    </message>
    <message>
        <source>not asked yet</source>
        <extracomment>A gateway that was not asked yet</extracomment>
        <translation>尚未查询</translation>
    </message>
    <message>
        <source>online</source>
        <extracomment>A gateway that answers</extracomment>
        <translation>在线</translation>
    </message>
    <message>
        <source>no. %1 in queue</source>
        <extracomment>Place of a task in the service&apos;s queue</extracomment>
        <translation>排队第 %1 位</translation>
    </message>
    <message>
        <source>%1 %</source>
        <extracomment>Progress, e.g. &quot;93 %&quot;</extracomment>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>%1 × %2</source>
        <extracomment>Width and height of a clip in pixels</extracomment>
        <translation>%1 × %2</translation>
    </message>
    <message>
        <source>%1 s</source>
        <extracomment>A span of time in seconds, short</extracomment>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>%1 min</source>
        <extracomment>A span of time in minutes, short</extracomment>
        <translation>%1 分钟</translation>
    </message>
    <message>
        <source>%1 h</source>
        <extracomment>A span of time in hours, short</extracomment>
        <translation>%1 小时</translation>
    </message>
    <message>
        <source>%1 d</source>
        <extracomment>A span of time in days, short</extracomment>
        <translation>%1 天</translation>
    </message>
    <message>
        <source>ended %1 ago</source>
        <extracomment>A moment in the past; %1 is a span such as &quot;3 min&quot;</extracomment>
        <translation>%1前已失效</translation>
    </message>
    <message>
        <source>in %1</source>
        <extracomment>A moment to come; %1 is a span such as &quot;3 min&quot;</extracomment>
        <translation>%1后</translation>
    </message>
    <message>
        <source>in %1 d %2 h</source>
        <extracomment>A moment to come, in days and hours</extracomment>
        <translation>%1 天 %2 小时后</translation>
    </message>
    <message>
        <source>file was changed</source>
        <extracomment>Where the finished clip is: the file is not what was saved</extracomment>
        <translation>文件已被改动</translation>
    </message>
    <message>
        <source>The disk is full; saving goes on when there is room.</source>
        <translation>磁盘已满，腾出空间后会继续保存。</translation>
    </message>
    <message>
        <source>about %1 left</source>
        <extracomment>How long a task will still take; %1 is a span such as &quot;12 s&quot;</extracomment>
        <translation>约剩 %1</translation>
    </message>
    <message>
        <source>possibly stuck · %1</source>
        <extracomment>A task that takes far longer than its like; %1 is how long already</extracomment>
        <translation>可能卡住 · %1</translation>
    </message>
    <message>
        <source>%1 left</source>
        <extracomment>How long a task will still take; %1 is a range such as &quot;2–3 min&quot;</extracomment>
        <translation>约剩 %1</translation>
    </message>
    <message>
        <source>Key or permission</source>
        <extracomment>Why a task failed: the key of the service, or what it may do</extracomment>
        <translation>密钥或权限</translation>
    </message>
    <message>
        <source>Other reasons</source>
        <extracomment>Why a task failed: no reason is known</extracomment>
        <translation>其他原因</translation>
    </message>
    <message>
        <source>picked</source>
        <extracomment>A clip that was chosen to be used</extracomment>
        <translation>已选用</translation>
    </message>
    <message>
        <source>rejected</source>
        <extracomment>A clip that was chosen not to be used</extracomment>
        <translation>已弃用</translation>
    </message>
    <message>
        <source>%1 of %2 stars</source>
        <extracomment>The rating of a clip</extracomment>
        <translation>%1/%2 星</translation>
    </message>
    <message numerus="yes">
        <source>%n note(s)</source>
        <translation>
            <numerusform>%n 条备注</numerusform>
        </translation>
    </message>
    <message>
        <source>paused</source>
        <extracomment>Beside a task&apos;s state: its watching was paused by the user</extracomment>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>not found</source>
        <extracomment>Beside a task&apos;s state: the gateway says that it does not know the task</extracomment>
        <translation>找不到</translation>
    </message>
    <message>
        <source>key refused</source>
        <extracomment>Beside a task&apos;s state: the gateway refused the key</extracomment>
        <translation>密钥被拒</translation>
    </message>
    <message>
        <source>unreachable</source>
        <extracomment>Beside a task&apos;s state: the gateway cannot be reached</extracomment>
        <translation>无法连接</translation>
    </message>
    <message>
        <source>no usable answer</source>
        <extracomment>Beside a task&apos;s state: the gateway answers, but nothing useful</extracomment>
        <translation>答复无效</translation>
    </message>
    <message>
        <source>stalled</source>
        <extracomment>Beside a task&apos;s state: nothing has changed for long</extracomment>
        <translation>停滞</translation>
    </message>
    <message>
        <source>The reply names two different states.</source>
        <translation>答复中的两处状态互相矛盾。</translation>
    </message>
    <message>
        <source>Completed, but the reply has no address of a clip.</source>
        <translation>已完成，但答复中没有视频地址。</translation>
    </message>
    <message>
        <source>The progress went back.</source>
        <translation>进度曾经倒退。</translation>
    </message>
    <message>
        <source>A later reply was older than one before.</source>
        <translation>后来的答复比先前的更旧。</translation>
    </message>
    <message>
        <source>No picture can be decoded.</source>
        <translation>无法解码出画面。</translation>
    </message>
    <message>
        <source>Not as long as promised.</source>
        <translation>时长与承诺不符。</translation>
    </message>
    <message>
        <source>Not of the size that was promised.</source>
        <translation>尺寸与承诺不符。</translation>
    </message>
    <message>
        <source>Landscape and portrait are exchanged.</source>
        <translation>横竖方向颠倒。</translation>
    </message>
    <message>
        <source>Black from beginning to end.</source>
        <translation>自始至终黑屏。</translation>
    </message>
    <message>
        <source>The picture does not move.</source>
        <translation>画面静止不动。</translation>
    </message>
    <message>
        <source>The sound track is silent.</source>
        <translation>音轨无声。</translation>
    </message>
    <message>
        <source>done about %1 (%2–%3)</source>
        <extracomment>When all tasks will have ended: %1 is the likely time, %2 to %3 where it lies most probably</extracomment>
        <translation>预计 %1 全部完成（%2–%3）</translation>
    </message>
    <message>
        <source>The address is not a web address.</source>
        <translation>该地址不是网址。</translation>
    </message>
    <message>
        <source>The server redirects in a way that is not followed.</source>
        <translation>服务器的重定向不被允许，没有跟随。</translation>
    </message>
    <message>
        <source>The answer is too large.</source>
        <translation>回复过大。</translation>
    </message>
    <message>
        <source>The answer broke off before its end.</source>
        <translation>回复没有传完就中断了。</translation>
    </message>
    <message>
        <source>The answer is not valid JSON.</source>
        <translation>回复不是有效的 JSON。</translation>
    </message>
    <message>
        <source>The answer is JSON, but not an object.</source>
        <translation>回复是 JSON，但不是对象。</translation>
    </message>
    <message>
        <source>The answer is nested too deeply.</source>
        <translation>回复嵌套过深。</translation>
    </message>
    <message>
        <source>The answer is about another task.</source>
        <translation>回复的是另一个任务。</translation>
    </message>
</context>
<context>
    <name>rushes::AddTasksDialog</name>
    <message>
        <source>Add tasks</source>
        <translation>添加任务</translation>
    </message>
    <message>
        <source>Text with task ids</source>
        <translation>含任务 ID 的文本</translation>
    </message>
    <message>
        <source>Ids found</source>
        <translation>找到的 ID</translation>
    </message>
    <message>
        <source>Gateway address</source>
        <translation>网关地址</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>密钥</translation>
    </message>
    <message>
        <source>Gateway</source>
        <translation>网关</translation>
    </message>
    <message>
        <source>optional: a name to find them by</source>
        <translation>选填，方便日后查找</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>批次</translation>
    </message>
    <message numerus="yes">
        <source>Add %n task(s)</source>
        <translation>
            <numerusform>添加 %n 个任务</numerusform>
        </translation>
    </message>
    <message>
        <source>No task id was found in this text.</source>
        <translation>这段文本里没有找到任务 ID。</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message numerus="yes">
        <source>%n new id(s)</source>
        <translation>
            <numerusform>%n 个新 ID</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n known</source>
        <translation>
            <numerusform>%n 个已知</numerusform>
        </translation>
    </message>
    <message>
        <source>The gateway&apos;s address is not a web address.</source>
        <translation>网关地址不是有效的网址。</translation>
    </message>
    <message>
        <source>Send the key unencrypted all the same</source>
        <translation>仍以明文发送密钥</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Another gateway…</source>
        <translation>其他网关…</translation>
    </message>
    <message>
        <source>With http the key can be read on its way to this server.</source>
        <translation>使用 http 时，密钥在传输途中可能被他人读取。</translation>
    </message>
    <message>
        <source>Kept in the system keychain; without one only until Rushes quits.</source>
        <translation>保存在系统密钥环中；没有密钥环时只保留到退出为止。</translation>
    </message>
    <message>
        <source>Looking for ids…</source>
        <translation>正在查找 ID…</translation>
    </message>
    <message>
        <source>All of these tasks are in the list already.</source>
        <translation>这些任务都已在列表中。</translation>
    </message>
    <message>
        <source>The key would travel unencrypted: use https, or allow it.</source>
        <translation>密钥会以明文传输：请改用 https，或勾选允许。</translation>
    </message>
    <message>
        <source>The ids that are found stand below before they are added.</source>
        <translation>找到的 ID 会先列在下面，确认后再添加。</translation>
    </message>
    <message>
        <source>Paste anything with task ids in it: a list, a log, JSON, CSV, addresses. Files can be dropped here; of a table with a column of prompts they are taken too.</source>
        <translation>可以粘贴任何含有任务 ID 的内容：列表、日志、JSON、CSV 或网址，也可以把文件拖到这里；表格中若有提示词列，提示词也会一并取用。</translation>
    </message>
    <message numerus="yes">
        <source>There are more ids here than can be taken at once: the first %n are. Split the list for the others.</source>
        <translation>
            <numerusform>ID 数量超过一次可添加的上限：只取前 %n 个。其余的请拆分后再添加。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rushes::AppearancePage</name>
    <message>
        <source>Appearance</source>
        <translation>外观</translation>
    </message>
    <message>
        <source>Light or dark. Standard: as the system, also when it changes.</source>
        <translation>浅色或深色。默认：跟随系统，系统切换时也随之切换。</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>theme colour color night mode style</source>
        <extracomment>Other words for light and dark that people may search for</extracomment>
        <translation>主题 颜色 配色 夜间 暗色 亮色 theme dark</translation>
    </message>
    <message>
        <source>Size of text</source>
        <translation>文字大小</translation>
    </message>
    <message>
        <source>80 to 200 %; rows and controls grow with it. Standard: 100 %.</source>
        <translation>80 % 到 200 %，行高和控件随文字一起变化。默认：100 %。</translation>
    </message>
    <message>
        <source> %</source>
        <extracomment>Unit behind a number</extracomment>
        <translation> %</translation>
    </message>
    <message>
        <source>font zoom scale larger smaller bigger</source>
        <extracomment>Other words for the size of text that people may search for</extracomment>
        <translation>字体 字号 缩放 放大 缩小 font zoom</translation>
    </message>
    <message>
        <source>Density of the list</source>
        <translation>列表密度</translation>
    </message>
    <message>
        <source>Compact rows have one line, and there are more of them. Standard: roomy.</source>
        <translation>紧凑时每行只有一行文字，能显示更多任务。默认：宽松。</translation>
    </message>
    <message>
        <source>Roomy</source>
        <translation>宽松</translation>
    </message>
    <message>
        <source>Compact</source>
        <translation>紧凑</translation>
    </message>
    <message>
        <source>row height spacing rows</source>
        <extracomment>Other words for the density of the list that people may search for</extracomment>
        <translation>行高 间距 行距</translation>
    </message>
</context>
<context>
    <name>rushes::AttachedFiles</name>
    <message>
        <source>Take the files away</source>
        <translation>移除这些文件</translation>
    </message>
    <message>
        <source>Pasted text</source>
        <translation>粘贴的文本</translation>
    </message>
    <message>
        <source>%1: %2 % read</source>
        <extracomment>%1: a file&apos;s name, %2: how much of it has been read</extracomment>
        <translation>%1：已读取 %2%</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n id(s)</source>
        <extracomment>%1: a file&apos;s name</extracomment>
        <translation>
            <numerusform>%1：%n 个 ID</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, and %n row(s) that name no task</source>
        <extracomment>%1: &quot;list.csv: 3 ids&quot;</extracomment>
        <translation>
            <numerusform>%1，另有 %n 行没有任务 ID</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 cannot be read.</source>
        <translation>无法读取 %1。</translation>
    </message>
    <message>
        <source>%1 is a folder: drop the files in it.</source>
        <translation>%1 是文件夹：请拖入其中的文件。</translation>
    </message>
    <message>
        <source>%1 is not a text file.</source>
        <translation>%1 不是文本文件。</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>以及另外 %n 项</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rushes::AutostartCare</name>
    <message>
        <source>The entry that starts Rushes with your session could not be changed.</source>
        <translation>无法更改随登录启动的设置文件。</translation>
    </message>
</context>
<context>
    <name>rushes::ClipExport</name>
    <message>
        <source>List of clips</source>
        <translation>视频清单</translation>
    </message>
    <message>
        <source>Time line</source>
        <translation>时间线</translation>
    </message>
    <message>
        <source>Copy clips to a folder…</source>
        <translation>复制视频到文件夹…</translation>
    </message>
    <message>
        <source>List as CSV…</source>
        <translation>导出清单（CSV）…</translation>
    </message>
    <message>
        <source>List as JSON…</source>
        <translation>导出清单（JSON）…</translation>
    </message>
    <message>
        <source>Time line (OpenTimelineIO)…</source>
        <translation>时间线（OpenTimelineIO）…</translation>
    </message>
    <message>
        <source>Move rejected clips to the trash…</source>
        <translation>将弃用的视频移到回收站…</translation>
    </message>
    <message>
        <source>Copy clips to a folder</source>
        <translation>复制视频到文件夹</translation>
    </message>
    <message numerus="yes">
        <source>%n clip(s) copied to %1.</source>
        <translation>
            <numerusform>已将 %n 个视频复制到 %1。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n clip(s) written to %1.</source>
        <translation>
            <numerusform>已将 %n 个视频写入 %1。</numerusform>
        </translation>
    </message>
    <message>
        <source>The file could not be written.</source>
        <translation>无法写入文件。</translation>
    </message>
    <message>
        <source>There is no saved clip that was rejected.</source>
        <translation>没有已保存且被弃用的视频。</translation>
    </message>
    <message>
        <source>Move to trash</source>
        <translation>移到回收站</translation>
    </message>
    <message numerus="yes">
        <source>Move %n rejected clip(s) to the desktop&apos;s trash?</source>
        <translation>
            <numerusform>将 %n 个弃用的视频移到桌面回收站？</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n clip(s) moved to the trash.</source>
        <translation>
            <numerusform>已将 %n 个视频移到回收站。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rushes::ClipPresenter</name>
    <message>
        <source>The clip plays here as soon as it is finished.</source>
        <translation>生成完成后会在这里播放。</translation>
    </message>
</context>
<context>
    <name>rushes::CompareActions</name>
    <message>
        <source>%1 (%2)</source>
        <extracomment>Tool tip of a button: what it does, then the key for it in brackets</extracomment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Compare clips</source>
        <translation>比较片段</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>播放</translation>
    </message>
    <message>
        <source>One frame back</source>
        <translation>后退一帧</translation>
    </message>
    <message>
        <source>One frame forward</source>
        <translation>前进一帧</translation>
    </message>
    <message>
        <source>One second back</source>
        <translation>后退一秒</translation>
    </message>
    <message>
        <source>One second forward</source>
        <translation>前进一秒</translation>
    </message>
    <message>
        <source>To the beginning</source>
        <translation>回到开头</translation>
    </message>
    <message>
        <source>Mute</source>
        <translation>静音</translation>
    </message>
    <message>
        <source>Shift the chosen clip by a frame, earlier</source>
        <extracomment>The chosen clip is shifted against the others</extracomment>
        <translation>将所选片段提前一帧</translation>
    </message>
    <message>
        <source>Shift the chosen clip by a frame, later</source>
        <translation>将所选片段推后一帧</translation>
    </message>
    <message>
        <source>Move the edge to the left</source>
        <translation>分界线左移</translation>
    </message>
    <message>
        <source>Move the edge to the right</source>
        <translation>分界线右移</translation>
    </message>
    <message>
        <source>Show the other one</source>
        <translation>显示另一个</translation>
    </message>
    <message>
        <source>Pick the chosen clip</source>
        <translation>选用所选片段</translation>
    </message>
    <message>
        <source>Reject the chosen clip</source>
        <translation>弃用所选片段</translation>
    </message>
    <message>
        <source>Neither pick nor reject</source>
        <translation>既不选用也不弃用</translation>
    </message>
    <message numerus="yes">
        <source>%n star(s) for the chosen clip</source>
        <translation>
            <numerusform>所选片段 %n 星</numerusform>
        </translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Side by side</source>
        <extracomment>Ways to compare clips: beside each other; one over the other with an edge between them; in turns</extracomment>
        <translation>并排</translation>
    </message>
    <message>
        <source>Wipe</source>
        <translation>划像</translation>
    </message>
    <message>
        <source>Flicker</source>
        <translation>交替</translation>
    </message>
    <message>
        <source>Choose clip %1</source>
        <translation>选择视频 %1</translation>
    </message>
</context>
<context>
    <name>rushes::CompareDesk</name>
    <message>
        <source>Compare clips</source>
        <translation>比较片段</translation>
    </message>
    <message>
        <source>Select two to four saved clips to compare them; of one alone its siblings with the same prompt are taken, and there are none.</source>
        <translation>请选择二到四个已保存的片段进行比较；只选一个时，会取提示词相同的其他片段，但现在没有。</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>取舍</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>评分</translation>
    </message>
</context>
<context>
    <name>rushes::CompareView</name>
    <message>
        <source>This clip cannot be decoded.</source>
        <translation>无法解码此片段。</translation>
    </message>
    <message>
        <source>Clips beside each other</source>
        <translation>并列的片段</translation>
    </message>
</context>
<context>
    <name>rushes::CompareWindow</name>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>播放</translation>
    </message>
    <message>
        <source>%1 fr.</source>
        <extracomment>How many frames a clip is shifted, with its sign</extracomment>
        <translation>%1 帧</translation>
    </message>
    <message>
        <source>Compare clips</source>
        <translation>比较片段</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
</context>
<context>
    <name>rushes::ControlRow</name>
    <message>
        <source>Volume: muted</source>
        <translation>音量：静音</translation>
    </message>
    <message>
        <source>Volume: %1</source>
        <translation>音量：%1</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>速度</translation>
    </message>
    <message>
        <source>Speed (slower [ and faster ])</source>
        <extracomment>Tool tip, with the keys for it</extracomment>
        <translation>速度（[ 减慢，] 加快）</translation>
    </message>
    <message>
        <source>Take a frame</source>
        <translation>截取画面</translation>
    </message>
    <message>
        <source>Take the frame as a picture</source>
        <translation>把当前画面存为图片</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>音量</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
</context>
<context>
    <name>rushes::CopyActions</name>
    <message>
        <source>Copy</source>
        <extracomment>Menu: what is copied to the clipboard</extracomment>
        <translation>复制</translation>
    </message>
    <message>
        <source>Copy id</source>
        <translation>复制 ID</translation>
    </message>
    <message>
        <source>Copy prompt</source>
        <translation>复制提示词</translation>
    </message>
    <message>
        <source>Copy address of the clip</source>
        <translation>复制视频地址</translation>
    </message>
    <message>
        <source>Copy as table</source>
        <extracomment>Copy what is known of the tasks as a table, for a spreadsheet</extracomment>
        <translation>复制为表格</translation>
    </message>
    <message>
        <source>Copy as CSV</source>
        <translation>复制为 CSV</translation>
    </message>
    <message>
        <source>Copy reason</source>
        <extracomment>Copy why tasks failed, in the service&apos;s words</extracomment>
        <translation>复制原因</translation>
    </message>
</context>
<context>
    <name>rushes::DiagnosticsPage</name>
    <message>
        <source>Diagnostics</source>
        <translation>诊断</translation>
    </message>
    <message>
        <source>Being gathered…</source>
        <translation>正在收集…</translation>
    </message>
    <message>
        <source>Save support bundle</source>
        <translation>保存诊断包</translation>
    </message>
    <message>
        <source>The support bundle is in %1.</source>
        <translation>诊断包已保存到 %1。</translation>
    </message>
    <message>
        <source>The file cannot be written: %1</source>
        <translation>无法写入文件：%1</translation>
    </message>
    <message>
        <source>The log says</source>
        <translation>日志内容</translation>
    </message>
    <message>
        <source>In the data folder, at most 2 MiB; no key and no signed address gets into it. Standard: what happens.</source>
        <translation>位于数据文件夹，最多 2 MiB；密钥和带签名的地址不会写入。默认：记录发生的事。</translation>
    </message>
    <message>
        <source>what happens</source>
        <extracomment>How much the log says</extracomment>
        <translation>发生的事</translation>
    </message>
    <message>
        <source>only what went wrong</source>
        <translation>仅出错的事</translation>
    </message>
    <message>
        <source>each step</source>
        <translation>每一步</translation>
    </message>
    <message>
        <source>debug trace protocol verbose</source>
        <extracomment>Other words for the log that people may search for</extracomment>
        <translation>调试 跟踪 详细 记录 log debug</translation>
    </message>
    <message>
        <source>Put the list of tasks with its prompts into the support bundle</source>
        <translation>在诊断包中加入任务列表及其提示词</translation>
    </message>
    <message>
        <source>The bundle holds what stands below, the settings without secrets, the log and counts. Standard: no prompts.</source>
        <translation>诊断包含有下面的内容、不含机密的设置、日志和任务数量。默认：不含提示词。</translation>
    </message>
    <message>
        <source>version about help bug report</source>
        <extracomment>Other words for diagnostics that people may search for</extracomment>
        <translation>版本 关于 帮助 反馈 错误报告</translation>
    </message>
    <message>
        <source>Copy</source>
        <extracomment>Button: copies the diagnostics</extracomment>
        <translation>复制</translation>
    </message>
    <message>
        <source>Save support bundle…</source>
        <translation>保存诊断包…</translation>
    </message>
</context>
<context>
    <name>rushes::DifferencesPanel</name>
    <message>
        <source>Picture</source>
        <translation>画面</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>All were asked for the same way.</source>
        <translation>所有片段的请求参数相同。</translation>
    </message>
</context>
<context>
    <name>rushes::EmptyReason</name>
    <message>
        <source>Opening the list…</source>
        <translation>正在打开列表…</translation>
    </message>
    <message>
        <source>No tasks yet</source>
        <translation>还没有任务</translation>
    </message>
    <message>
        <source>Paste task ids, and Rushes watches them, plays the finished clips and saves them before their links expire.</source>
        <translation>粘贴任务 ID，样片会持续查询进度，播放完成的视频，并赶在链接失效前保存下来。</translation>
    </message>
    <message>
        <source>Add tasks</source>
        <translation>添加任务</translation>
    </message>
    <message>
        <source>Try the demo</source>
        <translation>试用演示</translation>
    </message>
    <message>
        <source>Nothing here</source>
        <translation>这里没有任务</translation>
    </message>
    <message>
        <source>No task fits this view and search.</source>
        <translation>没有符合当前视图和搜索条件的任务。</translation>
    </message>
    <message>
        <source>It was written by a newer version of Rushes. Nothing in it was changed: use that version, or start this one with another data folder (--data-dir).</source>
        <translation>它由更新版本的 Rushes 写成，内容未作任何改动。请使用新版本，或用另一个数据文件夹启动（--data-dir）。</translation>
    </message>
    <message>
        <source>Nothing in it was changed. When the cause is mended, start Rushes again.</source>
        <translation>内容未作任何改动。排除故障后，请重新启动 Rushes。</translation>
    </message>
    <message>
        <source>The list of tasks cannot be opened</source>
        <extracomment>The sentence, and below it the system&apos;s own words</extracomment>
        <translation>无法打开任务列表</translation>
    </message>
    <message>
        <source>%1

%2</source>
        <translation>%1

%2</translation>
    </message>
</context>
<context>
    <name>rushes::Facts</name>
    <message>
        <source>system</source>
        <translation>系统</translation>
    </message>
    <message>
        <source>desktop</source>
        <translation>桌面环境</translation>
    </message>
    <message>
        <source>platform</source>
        <translation>窗口平台</translation>
    </message>
    <message>
        <source>language of the system</source>
        <translation>系统语言</translation>
    </message>
    <message>
        <source>size of text</source>
        <translation>文字大小</translation>
    </message>
    <message>
        <source>decoder of the player</source>
        <translation>播放器解码后端</translation>
    </message>
    <message>
        <source>screen</source>
        <translation>屏幕</translation>
    </message>
    <message>
        <source>proxy</source>
        <translation>代理</translation>
    </message>
    <message>
        <source>more certificates</source>
        <translation>额外的证书</translation>
    </message>
    <message>
        <source>proxy of the system</source>
        <translation>系统代理</translation>
    </message>
    <message>
        <source>proxy of a gateway</source>
        <translation>网关代理</translation>
    </message>
    <message>
        <source>keychain</source>
        <translation>密钥环</translation>
    </message>
    <message>
        <source>data folder</source>
        <translation>数据文件夹</translation>
    </message>
    <message>
        <source>data folder can be written</source>
        <translation>数据文件夹可写</translation>
    </message>
    <message>
        <source>free bytes</source>
        <translation>剩余空间（字节）</translation>
    </message>
    <message>
        <source>database bytes</source>
        <translation>数据库大小（字节）</translation>
    </message>
    <message>
        <source>database schema</source>
        <translation>数据库版本</translation>
    </message>
    <message>
        <source>as the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>not set</source>
        <translation>未设置</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <source>connected</source>
        <translation>已连接</translation>
    </message>
</context>
<context>
    <name>rushes::Feedback</name>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message numerus="yes">
        <source>%n task(s) added; the others were known or no ids.</source>
        <translation>
            <numerusform>已添加 %n 个任务；其余的已在列表中，或不是任务 ID。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rushes::FieldPage</name>
    <message>
        <source>Copy selection</source>
        <translation>复制所选</translation>
    </message>
    <message>
        <source>Copy value</source>
        <translation>复制该项</translation>
    </message>
    <message>
        <source>Copy all</source>
        <translation>全部复制</translation>
    </message>
</context>
<context>
    <name>rushes::FieldPopup</name>
    <message>
        <source>Suggestions</source>
        <translation>建议</translation>
    </message>
</context>
<context>
    <name>rushes::FilterMenu</name>
    <message>
        <source>State</source>
        <extracomment>Menu of filters</extracomment>
        <translation>状态</translation>
    </message>
    <message>
        <source>At risk</source>
        <extracomment>Menu of filters: what is finished and not safe</extracomment>
        <translation>即将失效</translation>
    </message>
    <message>
        <source>Reason of failure</source>
        <extracomment>Menu of filters: why tasks failed</extracomment>
        <translation>失败原因</translation>
    </message>
    <message>
        <source>Date</source>
        <extracomment>Menu of filters</extracomment>
        <translation>日期</translation>
    </message>
    <message>
        <source>Added today</source>
        <translation>今天添加</translation>
    </message>
    <message>
        <source>Added yesterday</source>
        <translation>昨天添加</translation>
    </message>
    <message>
        <source>Added this week</source>
        <translation>本周添加</translation>
    </message>
    <message>
        <source>Added this month</source>
        <translation>本月添加</translation>
    </message>
    <message>
        <source>Ended today</source>
        <translation>今天结束</translation>
    </message>
    <message>
        <source>Ended within 7 days</source>
        <translation>7 天内结束</translation>
    </message>
    <message>
        <source>Submitted over an hour ago</source>
        <extracomment>Menu of filters: under way for longer than an hour</extracomment>
        <translation>提交已超过一小时</translation>
    </message>
    <message>
        <source>Link ends within a day</source>
        <translation>链接在一天内失效</translation>
    </message>
    <message>
        <source>Gateway</source>
        <translation>网关</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>批次</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Label</source>
        <extracomment>Menu of filters: words that the user gave to tasks</extracomment>
        <translation>标签</translation>
    </message>
    <message>
        <source>Review</source>
        <extracomment>Menu of filters: what the user thinks of the clips</extracomment>
        <translation>审片</translation>
    </message>
    <message numerus="yes">
        <source>%n star(s) and more</source>
        <translation>
            <numerusform>%n 星及以上</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n star(s)</source>
        <translation>
            <numerusform>%n 星</numerusform>
        </translation>
    </message>
    <message>
        <source>Picked</source>
        <extracomment>Clips that were chosen to be used</extracomment>
        <translation>已选用</translation>
    </message>
    <message>
        <source>Rejected</source>
        <extracomment>Clips that were chosen not to be used</extracomment>
        <translation>已弃用</translation>
    </message>
    <message>
        <source>Not seen yet</source>
        <translation>未查看</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>清除搜索</translation>
    </message>
    <message>
        <source>Possibly stuck</source>
        <extracomment>Menu of filters: what is under way for far longer than its like</extracomment>
        <translation>可能卡住</translation>
    </message>
</context>
<context>
    <name>rushes::FoundIdsModel</name>
    <message>
        <source>Id</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>new</source>
        <extracomment>A task id that is not in the list yet</extracomment>
        <translation>新任务</translation>
    </message>
    <message>
        <source>already in the list</source>
        <extracomment>A task id</extracomment>
        <translation>已在列表中</translation>
    </message>
    <message>
        <source>twice in the text</source>
        <extracomment>A task id</extracomment>
        <translation>文本中重复</translation>
    </message>
    <message>
        <source>Prompt</source>
        <translation>提示词</translation>
    </message>
    <message>
        <source>new, of unknown form</source>
        <extracomment>A task id that is not in the list yet, and looks like none that is known</extracomment>
        <translation>新的，形式未知</translation>
    </message>
</context>
<context>
    <name>rushes::GatewayForm</name>
    <message>
        <source>The address is not a web address.</source>
        <translation>地址不是有效的网址。</translation>
    </message>
    <message>
        <source>The key would travel unencrypted: use https, or allow it.</source>
        <translation>密钥会以明文传输：请改用 https，或勾选允许。</translation>
    </message>
    <message>
        <source>X-Forwarded-Host is the name of a host, without blanks and slashes.</source>
        <translation>X-Forwarded-Host 应为主机名，不能含空格或斜杠。</translation>
    </message>
    <message>
        <source>With http the key can be read on its way to this server.</source>
        <translation>使用 http 时，密钥在传输途中可能被他人读取。</translation>
    </message>
    <message>
        <source>Kept in the system keychain; without one only until Rushes quits.</source>
        <translation>保存在系统密钥环中；没有密钥环时只保留到退出为止。</translation>
    </message>
    <message>
        <source>Kept only until Rushes quits.</source>
        <translation>只保留到退出 Rushes 为止。</translation>
    </message>
    <message>
        <source>The system keychain has not given the key yet.</source>
        <translation>系统密钥环尚未提供密钥。</translation>
    </message>
    <message>
        <source>Kept in the system keychain.</source>
        <translation>保存在系统密钥环中。</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>密钥</translation>
    </message>
    <message>
        <source>Form of the query</source>
        <translation>查询方式</translation>
    </message>
    <message>
        <source>X-Forwarded-Host</source>
        <translation>X-Forwarded-Host</translation>
    </message>
    <message>
        <source>optional</source>
        <translation>选填</translation>
    </message>
    <message>
        <source>not sent</source>
        <translation>不发送</translation>
    </message>
    <message>
        <source>Send the key unencrypted all the same</source>
        <translation>仍以明文发送密钥</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>自动识别</translation>
    </message>
    <message>
        <source>The proxy is “none” or an address such as http://host:3128 or socks5://host:1080.</source>
        <translation>代理应为“none”或地址，例如 http://host:3128 或 socks5://host:1080。</translation>
    </message>
    <message>
        <source>Questions a second</source>
        <translation>每秒查询数</translation>
    </message>
    <message>
        <source>Questions at once</source>
        <translation>同时查询数</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>代理</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>颜色</translation>
    </message>
    <message>
        <source>standard (%1)</source>
        <extracomment>Instead of 0: as many as the program thinks right</extracomment>
        <translation>标准（%1）</translation>
    </message>
    <message>
        <source>none</source>
        <comment>colour</comment>
        <translation>无</translation>
    </message>
    <message>
        <source>blue</source>
        <translation>蓝</translation>
    </message>
    <message>
        <source>green</source>
        <translation>绿</translation>
    </message>
    <message>
        <source>orange</source>
        <translation>橙</translation>
    </message>
    <message>
        <source>red</source>
        <translation>红</translation>
    </message>
    <message>
        <source>violet</source>
        <translation>紫</translation>
    </message>
    <message>
        <source>teal</source>
        <translation>青</translation>
    </message>
    <message>
        <source>as under “Network”</source>
        <translation>与“网络”页相同</translation>
    </message>
</context>
<context>
    <name>rushes::GatewaysPage</name>
    <message>
        <source>Gateways</source>
        <translation>网关</translation>
    </message>
    <message>
        <source>New gateway</source>
        <translation>新网关</translation>
    </message>
    <message>
        <source>Asking…</source>
        <translation>正在查询…</translation>
    </message>
    <message>
        <source>Add</source>
        <extracomment>Button: one more gateway</extracomment>
        <translation>添加</translation>
    </message>
    <message>
        <source>Remove</source>
        <extracomment>Button: takes a gateway out of the list</extracomment>
        <translation>移除</translation>
    </message>
    <message>
        <source>Try it with</source>
        <translation>测试任务</translation>
    </message>
    <message>
        <source>optional: a task id</source>
        <translation>选填：任务 ID</translation>
    </message>
    <message>
        <source>Test connection</source>
        <translation>测试连接</translation>
    </message>
</context>
<context>
    <name>rushes::GatherActions</name>
    <message>
        <source>Labels and batch…</source>
        <translation>标签和批次…</translation>
    </message>
    <message>
        <source>Select all of this prompt</source>
        <translation>选中同一提示词的全部任务</translation>
    </message>
    <message>
        <source>Labels</source>
        <extracomment>What can be undone: labels or batches were changed</extracomment>
        <translation>标签</translation>
    </message>
    <message numerus="yes">
        <source>%n task(s) have other labels or another batch now.</source>
        <translation>
            <numerusform>已更改 %n 个任务的标签或批次。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rushes::GeneralPage</name>
    <message>
        <source>General</source>
        <translation>通用</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Of the whole window, at once. Standard: as the system.</source>
        <translation>整个窗口的语言，立即生效。默认：跟随系统。</translation>
    </message>
    <message>
        <source>All settings</source>
        <translation>全部设置</translation>
    </message>
    <message>
        <source>As a file for another machine: without keys, passwords, hooks and window sizes. What a file would change is shown before it is taken over.</source>
        <translation>存为文件带到另一台电脑：不含密钥、密码、钩子和窗口大小。导入前会显示文件将改变的内容。</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>导入…</translation>
    </message>
    <message>
        <source>backup copy transfer migrate</source>
        <extracomment>Other words for export and import that people may search for</extracomment>
        <translation>备份 迁移 转移 复制</translation>
    </message>
</context>
<context>
    <name>rushes::GridDelegate</name>
    <message>
        <source>%1 · %2</source>
        <extracomment>A task&apos;s state and what is known of its end: &quot;Running · 2–3 min left&quot;</extracomment>
        <translation>%1 · %2</translation>
    </message>
</context>
<context>
    <name>rushes::GuideWindow</name>
    <message>
        <source>Guide</source>
        <translation>使用指南</translation>
    </message>
    <message>
        <source>en</source>
        <extracomment>The name of the guide&apos;s file: en, or zh_CN</extracomment>
        <translation>zh_CN</translation>
    </message>
</context>
<context>
    <name>rushes::History</name>
    <message>
        <source>Undo: %1</source>
        <extracomment>%1 is what was done, such as &quot;Rate&quot;</extracomment>
        <translation>撤销：%1</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Redo: %1</source>
        <extracomment>%1 is what was done and undone, such as &quot;Rate&quot;</extracomment>
        <translation>重做：%1</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
</context>
<context>
    <name>rushes::HookDesk</name>
    <message>
        <source>The hook program %1 could not be started.</source>
        <translation>钩子程序 %1 无法启动。</translation>
    </message>
    <message>
        <source>The hook program %1 crashed.</source>
        <translation>钩子程序 %1 崩溃了。</translation>
    </message>
    <message>
        <source>The hook program %1 ended with code %2.</source>
        <translation>钩子程序 %1 以代码 %2 退出。</translation>
    </message>
    <message>
        <source>The hook program %1 did not end and was stopped.</source>
        <translation>钩子程序 %1 迟迟没有结束，已被终止。</translation>
    </message>
    <message>
        <source>The hook address %1 did not answer in time.</source>
        <translation>钩子地址 %1 没有及时应答。</translation>
    </message>
    <message>
        <source>The hook address %1 answered with HTTP status %2.</source>
        <translation>钩子地址 %1 返回了 HTTP 状态 %2。</translation>
    </message>
    <message>
        <source>The hook address %1 could not be reached.</source>
        <translation>无法连接钩子地址 %1。</translation>
    </message>
    <message>
        <source>So much happened that the hook program %1 was not run for some of it.</source>
        <translation>事件过多，部分事件没有运行 %1。</translation>
    </message>
    <message>
        <source>So much happened that the hook address %1 was not told some of it.</source>
        <translation>事件过多，部分事件没有通知 %1。</translation>
    </message>
</context>
<context>
    <name>rushes::HooksPage</name>
    <message>
        <source>Hooks</source>
        <translation>钩子</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>程序</translation>
    </message>
    <message>
        <source>Choose the program that is to be run.</source>
        <translation>请选择要运行的程序。</translation>
    </message>
    <message>
        <source>Enter the address that is to be told.</source>
        <translation>请输入要通知的地址。</translation>
    </message>
    <message>
        <source>The address to be told must begin with https:// or http://.</source>
        <translation>要通知的地址必须以 https:// 或 http:// 开头。</translation>
    </message>
    <message>
        <source>Each time when</source>
        <translation>触发时机</translation>
    </message>
    <message>
        <source>a clip is saved</source>
        <extracomment>Behind &quot;Each time when&quot;</extracomment>
        <translation>视频保存后</translation>
    </message>
    <message>
        <source>a task has failed</source>
        <translation>任务失败后</translation>
    </message>
    <message>
        <source>no task of a batch is open any more</source>
        <translation>批次中不再有未结束的任务时</translation>
    </message>
    <message>
        <source>Run a program</source>
        <translation>运行程序</translation>
    </message>
    <message>
        <source>For a minute at most, two at once; up to three times where it ends with an error. What it prints is not kept.</source>
        <translation>最长一分钟，最多同时运行两个；出错时最多运行三次。不保留其输出。</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>Arguments</source>
        <translation>参数</translation>
    </message>
    <message>
        <source>Tokens: {event} {id} {file} {batch} {prompt} {model} {reason} {finished} {failed}. No shell reads them.</source>
        <translation>可用字段：{event} {id} {file} {batch} {prompt} {model} {reason} {finished} {failed}。不经过 shell。</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Send a POST with JSON</source>
        <translation>发送 JSON（POST）</translation>
    </message>
    <message>
        <source>Without keys and addresses of clips; up to three times where there is no answer. The address rests in the file of settings.</source>
        <translation>不含密钥和视频地址；没有应答时最多发送三次。该地址保存在设置文件中。</translation>
    </message>
    <message>
        <source>URL</source>
        <extracomment>Label of a field for a web address</extracomment>
        <translation>网址</translation>
    </message>
</context>
<context>
    <name>rushes::ImportDialog</name>
    <message numerus="yes">
        <source>Add %n task(s)</source>
        <translation>
            <numerusform>添加 %n 个任务</numerusform>
        </translation>
    </message>
    <message>
        <source>Add tasks</source>
        <translation>添加任务</translation>
    </message>
    <message>
        <source>There are no tasks in this list.</source>
        <translation>此列表中没有任务。</translation>
    </message>
    <message>
        <source>All of these tasks are in the list already, and stay as they are.</source>
        <translation>这些任务都已在列表中，保持不变。</translation>
    </message>
    <message numerus="yes">
        <source>%n task(s) would be added, with batch, rating, pick and notes.</source>
        <translation>
            <numerusform>将添加 %n 个任务，连同批次、星级、选用和备注。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 %n other(s) are in the list already and stay as they are.</source>
        <extracomment>%1: &quot;12 tasks would be added…&quot;</extracomment>
        <translation>
            <numerusform>%1另有 %n 个已在列表中，保持不变。</numerusform>
        </translation>
    </message>
    <message>
        <source>Take in a list</source>
        <translation>导入列表</translation>
    </message>
    <message>
        <source>Tasks of the list</source>
        <translation>列表中的任务</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Gateways that are added with them, without a key: %1</source>
        <translation>将一并添加以下网关（不含密钥）：%1</translation>
    </message>
    <message numerus="yes">
        <source>%n entry(s) name no task and are left out.</source>
        <translation>
            <numerusform>%n 个条目没有任务 ID，已略去。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rushes::InputPictures</name>
    <message>
        <source>The picture could not be fetched.</source>
        <translation>无法获取图片。</translation>
    </message>
    <message>
        <source>Input image %1</source>
        <extracomment>A picture given to the generation; %1 counts from 1</extracomment>
        <translation>输入图片 %1</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>正在加载…</translation>
    </message>
    <message>
        <source>%1: show it large</source>
        <translation>%1：放大查看</translation>
    </message>
</context>
<context>
    <name>rushes::Inspector</name>
    <message>
        <source>Overview</source>
        <translation>概览</translation>
    </message>
    <message>
        <source>Inputs</source>
        <translation>输入</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>时间线</translation>
    </message>
    <message>
        <source>Raw reply</source>
        <translation>原始回复</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>详情</translation>
    </message>
</context>
<context>
    <name>rushes::IntakeDesk</name>
    <message>
        <source>Paste ids</source>
        <extracomment>Menu: add the tasks whose ids are in the clipboard</extracomment>
        <translation>粘贴 ID</translation>
    </message>
    <message numerus="yes">
        <source>%n new task id(s) in the clipboard</source>
        <translation>
            <numerusform>剪贴板中有 %n 个新的任务 ID</numerusform>
        </translation>
    </message>
    <message>
        <source>Add…</source>
        <extracomment>Button: opens the dialog with the ids of the clipboard</extracomment>
        <translation>添加…</translation>
    </message>
</context>
<context>
    <name>rushes::IntakePage</name>
    <message>
        <source>Adding tasks</source>
        <translation>添加任务</translation>
    </message>
    <message>
        <source>Folder to watch</source>
        <translation>选择要监视的文件夹</translation>
    </message>
    <message>
        <source>File to watch</source>
        <translation>选择要监视的文件</translation>
    </message>
    <message>
        <source>Watch</source>
        <translation>监视</translation>
    </message>
    <message>
        <source>The first one</source>
        <translation>第一个</translation>
    </message>
    <message>
        <source>One that was removed</source>
        <translation>已删除的网关</translation>
    </message>
    <message>
        <source>Offer task ids that are copied anywhere</source>
        <translation>在别处复制任务 ID 时给出提示</translation>
    </message>
    <message>
        <source>Only texts with ids of a known form are looked at, and nothing is added before you agree. Under Wayland a program learns of it only while its window is in front.</source>
        <translation>只识别已知形式的 ID，确认后才会添加。在 Wayland 下，只有窗口在最前面时程序才能得知剪贴板的变化。</translation>
    </message>
    <message>
        <source>Watched files and folders</source>
        <translation>监视的文件和文件夹</translation>
    </message>
    <message>
        <source>What scripts append to them is added by itself, each id once, also what came while Rushes was not running. Of a folder: its .txt, .csv, .tsv, .json, .jsonl and .log files.</source>
        <translation>脚本追加到其中的 ID 会自动添加，每个只添加一次，样片未运行期间写入的也不会遗漏。文件夹中读取 .txt、.csv、.tsv、.json、.jsonl 和 .log 文件。</translation>
    </message>
    <message>
        <source>Add file…</source>
        <translation>添加文件…</translation>
    </message>
    <message>
        <source>Add folder…</source>
        <translation>添加文件夹…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Gateway</source>
        <translation>网关</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>批次</translation>
    </message>
    <message>
        <source>optional: a name to find them by</source>
        <translation>可选：便于查找的名称</translation>
    </message>
    <message>
        <source>Also what is in it already</source>
        <translation>已有的内容也添加</translation>
    </message>
    <message>
        <source>How many</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>路径</translation>
    </message>
</context>
<context>
    <name>rushes::KeyBindings</name>
    <message>
        <source>Lists and buttons need the key “%1” for themselves.</source>
        <translation>列表和按钮需要使用“%1”键。</translation>
    </message>
</context>
<context>
    <name>rushes::KeyEdit</name>
    <message>
        <source>Hide the key</source>
        <translation>隐藏密钥</translation>
    </message>
    <message>
        <source>Show the key</source>
        <translation>显示密钥</translation>
    </message>
</context>
<context>
    <name>rushes::KeySheet</name>
    <message>
        <source>Keys</source>
        <translation>快捷键</translation>
    </message>
</context>
<context>
    <name>rushes::KeysPage</name>
    <message>
        <source>Keys</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>程序</translation>
    </message>
    <message>
        <source>%1 (own)</source>
        <extracomment>A key that the user has chosen himself</extracomment>
        <translation>%1（自定义）</translation>
    </message>
    <message>
        <source>“%1” already means “%2”.</source>
        <translation>“%1”已用于“%2”。</translation>
    </message>
    <message>
        <source>Search actions and keys</source>
        <translation>搜索操作和快捷键</translation>
    </message>
    <message>
        <source>Actions and their keys</source>
        <translation>操作及其快捷键</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>Key:</source>
        <translation>快捷键：</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Standard</source>
        <translation>默认</translation>
    </message>
    <message>
        <source>All keys as they come</source>
        <translation>全部恢复默认</translation>
    </message>
    <message>
        <source>no key</source>
        <extracomment>To a screen reader: an action without a key</extracomment>
        <translation>无快捷键</translation>
    </message>
</context>
<context>
    <name>rushes::LabelDialog</name>
    <message numerus="yes">
        <source>Labels and batch of %n task(s)</source>
        <translation>
            <numerusform>%n 个任务的标签和批次</numerusform>
        </translation>
    </message>
    <message>
        <source>different ones: they stay</source>
        <extracomment>In the field of the batch, where the tasks have different ones</extracomment>
        <translation>各不相同：保持不变</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>new ones, with commas between</source>
        <translation>新标签，用逗号分隔</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>批次</translation>
    </message>
    <message>
        <source>New labels</source>
        <translation>新标签</translation>
    </message>
</context>
<context>
    <name>rushes::LibraryCare</name>
    <message>
        <source>Verify library</source>
        <translation>校验片库</translation>
    </message>
    <message numerus="yes">
        <source>Verifying the library: %1 of %n clip(s)</source>
        <translation>
            <numerusform>正在校验片库：%1 / %n 个视频</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>missing: %1</source>
        <translation>缺失：%1</translation>
    </message>
    <message>
        <source>changed: %1</source>
        <translation>已改动：%1</translation>
    </message>
    <message>
        <source>unreadable: %1</source>
        <translation>无法读取：%1</translation>
    </message>
    <message numerus="yes">
        <source>Verifying was stopped after %n clip(s).</source>
        <translation>
            <numerusform>校验已停止，已检查 %n 个视频。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n clip(s) verified: every byte is as it was saved.</source>
        <translation>
            <numerusform>已校验 %n 个视频，内容与保存时完全一致。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n clip(s) verified: %1 missing, %2 changed, %3 unreadable.</source>
        <translation>
            <numerusform>已校验 %n 个视频：缺失 %1 个，改动 %2 个，无法读取 %3 个。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n task(s) were taken over from the files beside the clips.</source>
        <translation>
            <numerusform>已从视频旁的信息文件恢复 %n 个任务。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rushes::ListTransfer</name>
    <message>
        <source>Save the list for another profile…</source>
        <extracomment>Menu: write the tasks to a file for another profile</extracomment>
        <translation>保存列表供其他配置使用…</translation>
    </message>
    <message>
        <source>Take in a list…</source>
        <extracomment>Menu: read such a file</extracomment>
        <translation>导入列表…</translation>
    </message>
    <message>
        <source>Save the list</source>
        <translation>保存列表</translation>
    </message>
    <message>
        <source>Take in a list</source>
        <translation>导入列表</translation>
    </message>
    <message>
        <source>Lists (*.json)</source>
        <translation>列表 (*.json)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message numerus="yes">
        <source>%n task(s) written to %1.</source>
        <translation>
            <numerusform>已将 %n 个任务写入 %1。</numerusform>
        </translation>
    </message>
    <message>
        <source>The file could not be written.</source>
        <translation>文件无法写入。</translation>
    </message>
    <message>
        <source>%1 cannot be read.</source>
        <translation>无法读取 %1。</translation>
    </message>
    <message>
        <source>%1 is too large for a list of tasks.</source>
        <translation>%1 过大，不像是任务列表。</translation>
    </message>
    <message>
        <source>%1 is damaged: nothing of it was taken in.</source>
        <translation>%1 已损坏：没有导入任何内容。</translation>
    </message>
    <message>
        <source>%1 is not a list that Rushes wrote. Ids in it can be added with “Add tasks”.</source>
        <translation>%1 不是样片写出的列表。其中的 ID 可以通过“添加任务”添加。</translation>
    </message>
    <message>
        <source>%1 was written by a newer version of Rushes: nothing of it was taken in.</source>
        <translation>%1 由更新版本的样片写出：没有导入任何内容。</translation>
    </message>
    <message numerus="yes">
        <source>%n task(s) taken in.</source>
        <translation>
            <numerusform>已导入 %n 个任务。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rushes::LookDesk</name>
    <message>
        <source>Size of the pictures</source>
        <translation>图片大小</translation>
    </message>
</context>
<context>
    <name>rushes::MainMenu</name>
    <message>
        <source>Tasks</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>Playback</source>
        <translation>播放</translation>
    </message>
    <message>
        <source>View</source>
        <extracomment>How the tasks are shown</extracomment>
        <translation>视图</translation>
    </message>
</context>
<context>
    <name>rushes::MainWindow</name>
    <message>
        <source>Rushes</source>
        <translation>样片</translation>
    </message>
</context>
<context>
    <name>rushes::MessageBar</name>
    <message>
        <source>Details</source>
        <translation>详情</translation>
    </message>
    <message>
        <source>Close message</source>
        <translation>关闭提示</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <extracomment>which of several messages is shown: &quot;1 of 3&quot;</extracomment>
        <translation>第 %1 条，共 %2 条</translation>
    </message>
    <message>
        <source>Show the next message</source>
        <translation>显示下一条消息</translation>
    </message>
</context>
<context>
    <name>rushes::NetworkPage</name>
    <message>
        <source>Network</source>
        <translation>网络</translation>
    </message>
    <message>
        <source>Certificates</source>
        <translation>证书</translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt *.cer *.der);;All files (*)</source>
        <translation>证书 (*.pem *.crt *.cer *.der);;所有文件 (*)</translation>
    </message>
    <message numerus="yes">
        <source>%n certificate(s) are in the file.</source>
        <translation>
            <numerusform>文件中有 %n 个证书。</numerusform>
        </translation>
    </message>
    <message>
        <source>The file of certificates cannot be read: %1</source>
        <translation>无法读取证书文件：%1</translation>
    </message>
    <message>
        <source>There is no certificate in this file.</source>
        <translation>这个文件中没有证书。</translation>
    </message>
    <message>
        <source>The proxy is an address such as http://host:3128 or socks5://host:1080.</source>
        <translation>代理应为地址，例如 http://host:3128 或 socks5://host:1080。</translation>
    </message>
    <message>
        <source>The file of certificates is still being read.</source>
        <translation>证书文件仍在读取中。</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>代理</translation>
    </message>
    <message>
        <source>For questions, pictures and clips; a gateway may have its own for its questions. This machine is always reached directly. Standard: as the system.</source>
        <translation>用于查询、图片和视频；网关可为自己的查询另设代理。访问本机始终不经过代理。默认：跟随系统。</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Own</source>
        <translation>自定义</translation>
    </message>
    <message>
        <source>None</source>
        <translation>不使用</translation>
    </message>
    <message>
        <source>Own proxy</source>
        <translation>自定义代理</translation>
    </message>
    <message>
        <source>http://host:3128 or socks5://host:1080, with user:password@ in front of the host where it asks for one.</source>
        <translation>http://host:3128 或 socks5://host:1080；需要登录时在主机前加上 用户名:密码@。</translation>
    </message>
    <message>
        <source>More certificates</source>
        <translation>附加证书</translation>
    </message>
    <message>
        <source>A file (PEM or DER) of authorities that are trusted besides the system&apos;s, as companies have. Standard: none. Errors of certificates are never ignored.</source>
        <translation>除系统证书外还信任的证书颁发机构文件（PEM 或 DER），例如公司内部使用的。默认：无。证书错误绝不会被忽略。</translation>
    </message>
    <message>
        <source>CA TLS SSL https root authority</source>
        <extracomment>Other words for certificates that people may search for</extracomment>
        <translation>CA TLS SSL https 根证书 颁发机构</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>Choose the file of certificates</source>
        <translation>选择证书文件</translation>
    </message>
</context>
<context>
    <name>rushes::NewsDesk</name>
    <message>
        <source>Meanwhile: %1</source>
        <extracomment>%1 is what happened, such as &quot;37 finished, 2 failed&quot;</extracomment>
        <translation>期间：%1</translation>
    </message>
</context>
<context>
    <name>rushes::NewsWords</name>
    <message numerus="yes">
        <source>%Ln finished</source>
        <translation>
            <numerusform>%Ln 个完成</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln failed</source>
        <translation>
            <numerusform>%Ln 个失败</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>%1 is &quot;37 finished&quot;, %2 is &quot;2 failed&quot;</extracomment>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>Clip saved</source>
        <translation>视频已保存</translation>
    </message>
    <message>
        <source>Clip finished</source>
        <translation>视频已完成</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>播放</translation>
    </message>
    <message>
        <source>Task: %1</source>
        <extracomment>A notification about a task that failed, was cancelled, …; %1 is its state</extracomment>
        <translation>任务：%1</translation>
    </message>
    <message>
        <source>not found</source>
        <translation>找不到</translation>
    </message>
    <message>
        <source>Batch “%1”</source>
        <translation>批次“%1”</translation>
    </message>
    <message>
        <source>The latest: %1</source>
        <extracomment>%1 is the prompt of the one that finished last</extracomment>
        <translation>最近一个：%1</translation>
    </message>
    <message>
        <source>Batch “%1” is done</source>
        <translation>批次“%1”已结束</translation>
    </message>
    <message numerus="yes">
        <source>%Ln batches are done</source>
        <translation>
            <numerusform>%Ln 个批次已结束</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln clip(s) at risk</source>
        <translation>
            <numerusform>%Ln 个视频即将失效</numerusform>
        </translation>
    </message>
    <message>
        <source>Not saved yet; the first link ends %1.</source>
        <extracomment>%1 is &quot;in 11 min&quot;</extracomment>
        <translation>尚未保存；最早的链接 %1失效。</translation>
    </message>
    <message>
        <source>They could not be saved.</source>
        <translation>未能保存。</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>Key refused</source>
        <translation>密钥被拒绝</translation>
    </message>
    <message>
        <source>%1 refused the key; its tasks wait until it is mended.</source>
        <translation>%1 拒绝了密钥，更正之前其任务暂不查询。</translation>
    </message>
    <message>
        <source>Mend…</source>
        <translation>更正…</translation>
    </message>
</context>
<context>
    <name>rushes::NoTaskPage</name>
    <message>
        <source>Select a task to see its details.</source>
        <translation>选择一个任务查看详情。</translation>
    </message>
</context>
<context>
    <name>rushes::NotesDialog</name>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>New note at %1</source>
        <extracomment>%1 is a place in the clip such as &quot;0:05.700&quot;</extracomment>
        <translation>在 %1 处添加备注</translation>
    </message>
</context>
<context>
    <name>rushes::Notices</name>
    <message>
        <source>The list could not be stored; it is tried again.</source>
        <translation>列表无法写入磁盘，稍后会重试。</translation>
    </message>
    <message>
        <source>The database was damaged. It was set aside, and what could be read of it was taken over.</source>
        <translation>数据库已损坏，原文件已另存，能读出的内容已全部恢复。</translation>
    </message>
    <message>
        <source>No system keychain is available: the key is kept only until Rushes quits.</source>
        <translation>系统密钥环不可用：密钥只保留到退出样片为止。</translation>
    </message>
    <message>
        <source>%1 was not asked: the key would travel unencrypted to another machine.</source>
        <translation>未查询 %1：密钥会以明文传到另一台机器。</translation>
    </message>
    <message>
        <source>%1 refused the key; its tasks wait until it is mended.</source>
        <translation>%1 拒绝了密钥，更正之前其任务暂不查询。</translation>
    </message>
    <message>
        <source>Mend…</source>
        <translation>去更正…</translation>
    </message>
    <message>
        <source>Clips cannot be saved to the library folder; it is tried again every few seconds.</source>
        <translation>视频无法保存到片库文件夹，每隔几秒会重试一次。</translation>
    </message>
    <message>
        <source>The system keychain has not given the key of %1. It is used as soon as it comes.</source>
        <translation>系统密钥环尚未提供 %1 的密钥，收到后会立即使用。</translation>
    </message>
    <message>
        <source>The disk of the library is full; saving goes on as soon as there is room.</source>
        <translation>片库所在磁盘已满，腾出空间后会立即继续保存。</translation>
    </message>
    <message>
        <source>The settings cannot be written. They count until Rushes quits, and are written with the next change if that can be done.</source>
        <translation>设置无法写入。在退出 Rushes 之前仍然有效；下次更改设置时会再次尝试写入。</translation>
    </message>
</context>
<context>
    <name>rushes::NotificationsPage</name>
    <message>
        <source>Notifications</source>
        <translation>通知</translation>
    </message>
    <message>
        <source>Tell me when</source>
        <translation>通知内容</translation>
    </message>
    <message>
        <source>clips are finished</source>
        <extracomment>Behind &quot;Tell me when&quot;</extracomment>
        <translation>视频已完成</translation>
    </message>
    <message>
        <source>tasks have failed</source>
        <translation>任务失败</translation>
    </message>
    <message>
        <source>a batch is done</source>
        <translation>批次结束</translation>
    </message>
    <message>
        <source>clips are at risk</source>
        <translation>视频即将失效</translation>
    </message>
    <message>
        <source>a gateway refuses the key</source>
        <translation>网关拒绝密钥</translation>
    </message>
    <message>
        <source>Told by the desktop while you look elsewhere: what ends within a minute in one notification, and one for a batch.</source>
        <translation>不在看窗口时由桌面通知：一分钟内结束的合为一条，一个批次合为一条。</translation>
    </message>
    <message>
        <source>With the desktop&apos;s sound</source>
        <translation>播放桌面提示音</translation>
    </message>
    <message>
        <source>Quiet hours</source>
        <translation>免打扰</translation>
    </message>
    <message>
        <source>Tell nothing between</source>
        <translation>以下时段不通知</translation>
    </message>
    <message>
        <source>Beginning of the quiet hours</source>
        <translation>免打扰开始时间</translation>
    </message>
    <message>
        <source>End of the quiet hours</source>
        <translation>免打扰结束时间</translation>
    </message>
    <message>
        <source>and</source>
        <extracomment>Between two times: 22:00 and 07:00</extracomment>
        <translation>至</translation>
    </message>
    <message>
        <source>What happened meanwhile is told afterwards, in one.</source>
        <translation>期间发生的事情在结束后合为一条通知。</translation>
    </message>
    <message>
        <source>On the desktop</source>
        <translation>桌面</translation>
    </message>
    <message>
        <source>An icon in the tray</source>
        <translation>显示托盘图标</translation>
    </message>
    <message>
        <source>Progress on the task bar</source>
        <translation>在任务栏显示进度</translation>
    </message>
    <message>
        <source>Closing the window</source>
        <translation>关闭窗口时</translation>
    </message>
    <message>
        <source>Asks</source>
        <translation>询问</translation>
    </message>
    <message>
        <source>Keeps Rushes in the tray</source>
        <translation>留在托盘</translation>
    </message>
    <message>
        <source>Quits</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>启动</translation>
    </message>
    <message>
        <source>Start with my session, in the tray</source>
        <translation>登录后自动启动，停留在托盘</translation>
    </message>
    <message>
        <source>Start in the tray each time</source>
        <translation>每次启动都停留在托盘</translation>
    </message>
    <message>
        <source>Watching and saving go on in the tray. Where the desktop has none, the window is minimised.</source>
        <translation>在托盘中会继续查询和保存。桌面没有托盘时，窗口会最小化。</translation>
    </message>
</context>
<context>
    <name>rushes::PlayerActions</name>
    <message>
        <source>%1 (%2)</source>
        <extracomment>Tool tip of a button: what it does, then the key for it in brackets</extracomment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Pause</source>
        <extracomment>As verbs: stop the clip for a moment, go on with it</extracomment>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>播放</translation>
    </message>
    <message>
        <source>Previous clip</source>
        <translation>上一个视频</translation>
    </message>
    <message>
        <source>Next clip</source>
        <translation>下一个视频</translation>
    </message>
    <message>
        <source>One frame back</source>
        <translation>后退一帧</translation>
    </message>
    <message>
        <source>One frame forward</source>
        <translation>前进一帧</translation>
    </message>
    <message>
        <source>One second back</source>
        <translation>后退一秒</translation>
    </message>
    <message>
        <source>One second forward</source>
        <translation>前进一秒</translation>
    </message>
    <message>
        <source>Play backwards, faster each time</source>
        <translation>倒放，每按一次更快</translation>
    </message>
    <message>
        <source>Play forwards, faster each time</source>
        <translation>快放，每按一次更快</translation>
    </message>
    <message>
        <source>Slower</source>
        <translation>减慢</translation>
    </message>
    <message>
        <source>Faster</source>
        <translation>加快</translation>
    </message>
    <message>
        <source>Repeat</source>
        <translation>循环</translation>
    </message>
    <message>
        <source>Mute</source>
        <translation>静音</translation>
    </message>
    <message>
        <source>Louder</source>
        <translation>调高音量</translation>
    </message>
    <message>
        <source>Quieter</source>
        <extracomment>Sound: turn the volume down</extracomment>
        <translation>调低音量</translation>
    </message>
    <message>
        <source>Save frame…</source>
        <translation>保存画面…</translation>
    </message>
    <message>
        <source>Copy frame</source>
        <translation>复制画面</translation>
    </message>
    <message>
        <source>Actual size</source>
        <extracomment>The picture at one pixel for one pixel, instead of fitted into its place</extracomment>
        <translation>实际大小</translation>
    </message>
    <message>
        <source>Turn clockwise</source>
        <translation>顺时针旋转</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>全屏</translation>
    </message>
    <message>
        <source>%1×</source>
        <extracomment>A speed of playing, as 1.5×</extracomment>
        <translation>%1×</translation>
    </message>
    <message>
        <source>Repeat from here (A)</source>
        <extracomment>A and B are the ends of the part of a clip that is repeated</extracomment>
        <translation>从此处开始循环（A）</translation>
    </message>
    <message>
        <source>Repeat up to here (B)</source>
        <translation>循环到此处为止（B）</translation>
    </message>
    <message>
        <source>Repeat without A and B</source>
        <translation>取消 A–B 循环</translation>
    </message>
    <message>
        <source>Save contact sheet…</source>
        <extracomment>A picture of many frames of one clip, with their times</extracomment>
        <translation>保存缩略图总览…</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>放大</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>缩小</translation>
    </message>
</context>
<context>
    <name>rushes::PlayerPane</name>
    <message>
        <source>Save frame</source>
        <translation>保存画面</translation>
    </message>
    <message>
        <source>PNG pictures (*.png)</source>
        <translation>PNG 图片 (*.png)</translation>
    </message>
    <message>
        <source>Open in another program</source>
        <translation>用其他程序打开</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>画面</translation>
    </message>
    <message>
        <source>Nothing to play</source>
        <translation>暂无可播放的视频</translation>
    </message>
    <message>
        <source>Choose a finished task to watch its clip.</source>
        <translation>选择一个已完成的任务即可观看。</translation>
    </message>
    <message>
        <source>The file ends early, at %1 of %2. It may have been cut off.</source>
        <extracomment>Two times: how much of a file there is, and how much it says there is</extracomment>
        <translation>文件在 %1 处提前结束（全长 %2），可能不完整。</translation>
    </message>
    <message>
        <source>%1 could not be written.</source>
        <translation>%1 无法写入。</translation>
    </message>
    <message>
        <source>Frame copied</source>
        <translation>画面已复制</translation>
    </message>
    <message>
        <source>The clip is shown in full screen</source>
        <translation>正在全屏播放</translation>
    </message>
    <message>
        <source>Esc brings it back.</source>
        <translation>按 Esc 返回。</translation>
    </message>
    <message>
        <source>Leave full screen</source>
        <translation>退出全屏</translation>
    </message>
    <message>
        <source>Saved as %1</source>
        <translation>已保存为 %1</translation>
    </message>
    <message>
        <source>Save contact sheet</source>
        <translation>保存缩略图总览</translation>
    </message>
    <message>
        <source>Fitted</source>
        <translation>适合窗口</translation>
    </message>
</context>
<context>
    <name>rushes::PlayerWords</name>
    <message>
        <source>The file is no longer where it was saved.</source>
        <translation>文件已不在保存的位置。</translation>
    </message>
    <message>
        <source>The file cannot be read.</source>
        <translation>文件无法读取。</translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation>文件是空的。</translation>
    </message>
    <message>
        <source>The file is not a video, or it is damaged or cut off.</source>
        <translation>文件不是视频，或已损坏、不完整。</translation>
    </message>
    <message>
        <source>The file has sound but no picture.</source>
        <translation>文件只有声音，没有画面。</translation>
    </message>
    <message>
        <source>The file is a single picture, not a video.</source>
        <translation>文件是单张图片，不是视频。</translation>
    </message>
    <message>
        <source>This computer has no decoder for this kind of video.</source>
        <translation>本机没有这种视频的解码器。</translation>
    </message>
    <message>
        <source>The file is damaged: no picture could be read from it.</source>
        <translation>文件已损坏，读不出画面。</translation>
    </message>
    <message>
        <source>Qt Multimedia&apos;s player is not installed.</source>
        <translation>未安装 Qt Multimedia 播放组件。</translation>
    </message>
</context>
<context>
    <name>rushes::QuitGuard</name>
    <message numerus="yes">
        <source>%n finished clip(s) are not saved yet.</source>
        <translation>
            <numerusform>还有 %n 个已完成的视频没有保存。</numerusform>
        </translation>
    </message>
    <message>
        <source>The first link ends %1.</source>
        <extracomment>%1 is &quot;in 11 min&quot;</extracomment>
        <translation>最早失效的链接：%1。</translation>
    </message>
    <message>
        <source>Their links may end before Rushes runs again.</source>
        <translation>在下次打开 Rushes 之前，它们的链接可能失效。</translation>
    </message>
    <message>
        <source>Save, then quit</source>
        <translation>保存后退出</translation>
    </message>
    <message>
        <source>Quit now</source>
        <translation>立即退出</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Rushes quits as soon as all clips are saved.</source>
        <translation>所有视频保存后，Rushes 会自动退出。</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>不退出</translation>
    </message>
</context>
<context>
    <name>rushes::RawReplyPage</name>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Copy the whole reply</source>
        <translation>复制完整回复</translation>
    </message>
    <message>
        <source>Raw reply</source>
        <translation>原始回复</translation>
    </message>
    <message>
        <source>There was no reply yet.</source>
        <translation>还没有收到回复。</translation>
    </message>
    <message>
        <source>Shortened; the whole reply has %1. Copy takes all of it.</source>
        <extracomment>%1 is a size such as &quot;3.1 MB&quot;</extracomment>
        <translation>仅显示部分内容；完整回复为 %1，点“复制”可取得全文。</translation>
    </message>
</context>
<context>
    <name>rushes::ReviewActions</name>
    <message>
        <source>Rate</source>
        <translation>评分</translation>
    </message>
    <message>
        <source>Pick</source>
        <extracomment>Action: choose the clip to be used</extracomment>
        <translation>选用</translation>
    </message>
    <message>
        <source>Reject</source>
        <extracomment>Action: choose the clip not to be used</extracomment>
        <translation>弃用</translation>
    </message>
    <message>
        <source>Undecided</source>
        <extracomment>Action: neither picked nor rejected</extracomment>
        <translation>未定</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>No stars</source>
        <translation>无星</translation>
    </message>
    <message numerus="yes">
        <source>%n star(s)</source>
        <extracomment>Action: rate the clip</extracomment>
        <translation>
            <numerusform>%n 星</numerusform>
        </translation>
    </message>
    <message>
        <source>Notes…</source>
        <extracomment>Action: write or change notes about the clip</extracomment>
        <translation>备注…</translation>
    </message>
    <message>
        <source>Go on to the next clip by itself</source>
        <translation>自动转到下一个视频</translation>
    </message>
    <message>
        <source>Next unseen clip</source>
        <translation>下一个未看的视频</translation>
    </message>
    <message>
        <source>Play unseen clips one after another</source>
        <translation>连续播放未看的视频</translation>
    </message>
</context>
<context>
    <name>rushes::ReviewDesk</name>
    <message>
        <source>Every saved clip in this list was watched.</source>
        <translation>此列表中已保存的视频都看过了。</translation>
    </message>
    <message>
        <source>Review</source>
        <extracomment>Menu: judging clips</extracomment>
        <translation>审片</translation>
    </message>
    <message>
        <source>Export picked clips</source>
        <extracomment>Menu: taking picked clips out of the program</extracomment>
        <translation>导出选用的视频</translation>
    </message>
</context>
<context>
    <name>rushes::SavingPage</name>
    <message>
        <source>Saving</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Library folder</source>
        <translation>片库文件夹</translation>
    </message>
    <message>
        <source>a red fox crossing fresh snow</source>
        <translation>一只红狐走过新雪</translation>
    </message>
    <message>
        <source>night</source>
        <translation>夜间批次</translation>
    </message>
    <message>
        <source>Example: %1</source>
        <translation>示例：%1</translation>
    </message>
    <message>
        <source>Choose a folder for the clips.</source>
        <translation>请选择保存视频的文件夹。</translation>
    </message>
    <message>
        <source>File name</source>
        <translation>文件名</translation>
    </message>
    <message>
        <source>At the same time</source>
        <translation>同时保存</translation>
    </message>
    <message>
        <source>Of these from one host</source>
        <translation>其中来自同一主机</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>Save every clip as soon as it is finished</source>
        <translation>视频一完成就自动保存</translation>
    </message>
    <message>
        <source>The library folder must be a full path.</source>
        <translation>片库文件夹必须是完整路径。</translation>
    </message>
    <message>
        <source>Sub-folders</source>
        <extracomment>Setting: by what clips are sorted into folders</extracomment>
        <translation>子文件夹</translation>
    </message>
    <message>
        <source>None</source>
        <translation>不分</translation>
    </message>
    <message>
        <source>By date</source>
        <translation>按日期</translation>
    </message>
    <message>
        <source>By model</source>
        <translation>按模型</translation>
    </message>
    <message>
        <source>By batch</source>
        <translation>按批次</translation>
    </message>
    <message>
        <source>Encoding</source>
        <extracomment>Setting: which of several files of a clip is fetched</extracomment>
        <translation>视频版本</translation>
    </message>
    <message>
        <source>As the service offers it</source>
        <translation>服务默认提供的版本</translation>
    </message>
    <message>
        <source>Without watermark, where offered</source>
        <translation>无水印（如有提供）</translation>
    </message>
    <message>
        <source>Small, where offered</source>
        <translation>小尺寸（如有提供）</translation>
    </message>
    <message>
        <source>Write what is known of a clip beside it (.json)</source>
        <translation>在视频旁写入信息文件（.json）</translation>
    </message>
    <message>
        <source>Tokens: {date} {time} {prompt} {id} {model} {size} {seconds} {seed} {n} {gateway} {batch}</source>
        <translation>可用标记：{date} {time} {prompt} {id} {model} {size} {seconds} {seed} {n} {gateway} {batch}</translation>
    </message>
    <message>
        <source>Compare saved clips with what was promised</source>
        <translation>核对已保存的视频与承诺是否相符</translation>
    </message>
    <message>
        <source>Where finished clips are saved. Standard: Rushes in your folder of videos.</source>
        <translation>完成的视频保存在这里。默认：“视频”文件夹中的 Rushes。</translation>
    </message>
    <message>
        <source>How clips are sorted in the library. Standard: none.</source>
        <translation>视频在片库中如何分类存放。默认：不分。</translation>
    </message>
    <message>
        <source>Empty for the standard: {date} {prompt} {id}.</source>
        <translation>留空则使用默认：{date} {prompt} {id}。</translation>
    </message>
    <message>
        <source>Which file is fetched where there are several. Standard: as the service offers it.</source>
        <translation>有多个文件时取哪一个。默认：服务提供的原样。</translation>
    </message>
    <message>
        <source>Links end: what is saved is not lost. Standard: yes.</source>
        <translation>链接会失效，保存下来才不会丢失。默认：是。</translation>
    </message>
    <message>
        <source>The video itself stays as it came. Standard: no.</source>
        <translation>视频文件本身保持原样。默认：否。</translation>
    </message>
    <message>
        <source>Finds black, frozen, silent and short clips. Standard: yes.</source>
        <translation>找出黑屏、静止、无声和过短的视频。默认：是。</translation>
    </message>
    <message>
        <source>So many clips are fetched at once, from all hosts. Standard: 4.</source>
        <translation>同时下载的视频数，所有主机合计。默认：4。</translation>
    </message>
    <message>
        <source>Some hosts slow down who asks for more. Standard: 3.</source>
        <translation>请求过多时，有的主机会限速。默认：3。</translation>
    </message>
</context>
<context>
    <name>rushes::SearchField</name>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>Clear</source>
        <extracomment>Empties the search field</extracomment>
        <translation>清除</translation>
    </message>
</context>
<context>
    <name>rushes::SeekBar</name>
    <message>
        <source>%1 · frame %2</source>
        <extracomment>Over the seek bar: a time and the number of a frame, as 0:05.700 · frame 171</extracomment>
        <translation>%1 · 第 %2 帧</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>播放位置</translation>
    </message>
    <message>
        <source>repeats %1 to %2</source>
        <extracomment>Two times: the part of a clip that is repeated</extracomment>
        <translation>循环播放 %1 至 %2</translation>
    </message>
    <message>
        <source>notes at %1</source>
        <extracomment>%1: times</extracomment>
        <translation>备注位于 %1</translation>
    </message>
</context>
<context>
    <name>rushes::SettingWords</name>
    <message>
        <source>Player</source>
        <translation>播放器</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>音量</translation>
    </message>
    <message>
        <source>Mute</source>
        <translation>静音</translation>
    </message>
    <message>
        <source>Repeat</source>
        <translation>循环</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>A page of the settings, and a setting on it</extracomment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>empty</source>
        <extracomment>The value of a setting</extracomment>
        <translation>空</translation>
    </message>
    <message>
        <source>on</source>
        <extracomment>The value of a setting</extracomment>
        <translation>开</translation>
    </message>
    <message>
        <source>off</source>
        <translation>关</translation>
    </message>
</context>
<context>
    <name>rushes::SettingsCarrier</name>
    <message>
        <source>Export settings</source>
        <translation>导出设置</translation>
    </message>
    <message>
        <source>The settings are in %1.</source>
        <translation>设置已保存到 %1。</translation>
    </message>
    <message>
        <source>The file cannot be written: %1</source>
        <translation>无法写入文件：%1</translation>
    </message>
    <message>
        <source>Import settings</source>
        <translation>导入设置</translation>
    </message>
    <message>
        <source>The file cannot be read: %1</source>
        <translation>无法读取文件：%1</translation>
    </message>
    <message>
        <source>The file is from a newer version of Rushes; nothing was taken over.</source>
        <translation>该文件来自更新版本的 Rushes；没有导入任何内容。</translation>
    </message>
    <message>
        <source>The file holds no settings of Rushes, or it is damaged; nothing was taken over.</source>
        <translation>该文件不是 Rushes 的设置文件，或已损坏；没有导入任何内容。</translation>
    </message>
    <message>
        <source>All is here as it is in the file.</source>
        <translation>文件中的内容与当前设置完全相同。</translation>
    </message>
</context>
<context>
    <name>rushes::SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>页面</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>确定</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>No setting has these words.</source>
        <translation>没有设置项含有这些词。</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>Search settings</source>
        <translation>搜索设置</translation>
    </message>
</context>
<context>
    <name>rushes::SettingsImportDialog</name>
    <message>
        <source>Import settings</source>
        <translation>导入设置</translation>
    </message>
    <message numerus="yes">
        <source>The file changes %n setting(s). What was changed in the open settings without OK is dropped.</source>
        <translation>
            <numerusform>该文件将改变 %n 项设置。设置窗口中尚未确定的修改会被放弃。</numerusform>
        </translation>
    </message>
    <message>
        <source>Setting</source>
        <translation>设置项</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>现在</translation>
    </message>
    <message>
        <source>After the import</source>
        <translation>导入后</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>更改</translation>
    </message>
    <message>
        <source>not there</source>
        <translation>没有</translation>
    </message>
    <message>
        <source>standard</source>
        <translation>默认</translation>
    </message>
    <message>
        <source>Left out, because the values are not allowed: %1</source>
        <translation>以下项的值不在允许范围内，已略过：%1</translation>
    </message>
    <message>
        <source>Take over</source>
        <translation>应用</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>rushes::SideBar</name>
    <message>
        <source>Views</source>
        <translation>视图</translation>
    </message>
    <message>
        <source>All tasks</source>
        <translation>全部任务</translation>
    </message>
    <message>
        <source>Active</source>
        <extracomment>View: tasks that are queued or running</extracomment>
        <translation>进行中</translation>
    </message>
    <message>
        <source>Completed</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>At risk</source>
        <extracomment>View: finished clips whose address ends before they are saved</extracomment>
        <translation>即将失效</translation>
    </message>
    <message>
        <source>Not seen yet</source>
        <extracomment>View: finished clips that nobody has watched</extracomment>
        <translation>未查看</translation>
    </message>
    <message>
        <source>Gateways</source>
        <translation>网关</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Doubtful</source>
        <extracomment>View: tasks of which something cannot be true</extracomment>
        <translation>存疑</translation>
    </message>
    <message>
        <source>Review</source>
        <extracomment>Heading of the views of clips that were looked at, or are still to be</extracomment>
        <translation>审片</translation>
    </message>
    <message>
        <source>Picked</source>
        <extracomment>View: clips that were chosen to be used</extracomment>
        <translation>已选用</translation>
    </message>
    <message>
        <source>Rejected</source>
        <extracomment>View: clips that were chosen not to be used</extracomment>
        <translation>已弃用</translation>
    </message>
    <message>
        <source>%1 (paused)</source>
        <extracomment>A gateway whose tasks are not asked about; %1 is its name</extracomment>
        <translation>%1（已暂停）</translation>
    </message>
    <message>
        <source>Resume this gateway</source>
        <translation>恢复此网关</translation>
    </message>
    <message>
        <source>Pause this gateway</source>
        <translation>暂停此网关</translation>
    </message>
    <message>
        <source>Save view…</source>
        <translation>保存视图…</translation>
    </message>
    <message>
        <source>Saved views</source>
        <extracomment>Heading of the views that the user saved</extracomment>
        <translation>已保存的视图</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>重命名</translation>
    </message>
    <message>
        <source>Update to what is shown</source>
        <extracomment>A saved view gets the query, sorting and grouping that the list has now</extracomment>
        <translation>更新为当前所见</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>上移</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>下移</translation>
    </message>
    <message>
        <source>Remove view</source>
        <translation>移除视图</translation>
    </message>
    <message>
        <source>Possibly stuck</source>
        <extracomment>View: tasks that are under way for far longer than their like</extracomment>
        <translation>可能卡住</translation>
    </message>
</context>
<context>
    <name>rushes::SideLines</name>
    <message>
        <source>Name of the view</source>
        <extracomment>The field in which a saved view is renamed</extracomment>
        <translation>视图名称</translation>
    </message>
</context>
<context>
    <name>rushes::StartFailure</name>
    <message>
        <source>Rushes</source>
        <translation>样片</translation>
    </message>
    <message>
        <source>Another program has the data folder and does not answer: %1</source>
        <translation>数据文件夹正被另一个程序使用，且没有回应：%1</translation>
    </message>
    <message>
        <source>The data folder cannot be written: %1</source>
        <translation>无法写入数据文件夹：%1</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
</context>
<context>
    <name>rushes::StartFile</name>
    <message>
        <source>Ids are being read from %1.</source>
        <extracomment>%1: a file&apos;s name</extracomment>
        <translation>正在从 %1 读取 ID。</translation>
    </message>
    <message numerus="yes">
        <source>%1 has more ids than can be taken at once: the first %n are. Split it for the others.</source>
        <extracomment>%1: a file&apos;s name</extracomment>
        <translation>
            <numerusform>%1 中的 ID 数量超过一次可添加的上限：只取前 %n 个。其余的请拆分后再添加。</numerusform>
        </translation>
    </message>
    <message>
        <source>No task id was found in %1.</source>
        <translation>%1 中没有找到任务 ID。</translation>
    </message>
    <message>
        <source>%1 is not a text file.</source>
        <translation>%1 不是文本文件。</translation>
    </message>
    <message>
        <source>%1 cannot be read.</source>
        <translation>无法读取 %1。</translation>
    </message>
</context>
<context>
    <name>rushes::StartInput</name>
    <message numerus="yes">
        <source>Standard input has more ids than can be taken at once: the first %n are.</source>
        <translation>
            <numerusform>标准输入中的 ID 太多，一次只能取前 %n 个。</numerusform>
        </translation>
    </message>
    <message>
        <source>No task id was found in standard input.</source>
        <translation>标准输入中没有找到任务 ID。</translation>
    </message>
    <message>
        <source>Standard input is not text.</source>
        <translation>标准输入不是文本。</translation>
    </message>
    <message>
        <source>Standard input cannot be read.</source>
        <translation>无法读取标准输入。</translation>
    </message>
</context>
<context>
    <name>rushes::StatusStrip</name>
    <message>
        <source>watching is paused</source>
        <translation>已暂停查询</translation>
    </message>
    <message>
        <source>asking…</source>
        <translation>正在查询…</translation>
    </message>
    <message>
        <source>next check in %1 s</source>
        <translation>%1 秒后查询</translation>
    </message>
    <message>
        <source>saving waits for the disk</source>
        <translation>保存正等待磁盘</translation>
    </message>
    <message>
        <source>saving %1 · %2/s</source>
        <translation>正在保存 %1 个 · %2/s</translation>
    </message>
    <message>
        <source>saving %1</source>
        <translation>正在保存 %1 个</translation>
    </message>
    <message numerus="yes">
        <source>%Ln waiting to be saved</source>
        <translation>
            <numerusform>%Ln 个等待保存</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln at risk</source>
        <translation>
            <numerusform>%Ln 个即将失效</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, first %2</source>
        <extracomment>%1 is &quot;3 at risk&quot;, %2 is &quot;in 11 min&quot;</extracomment>
        <translation>%1，最早 %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln active</source>
        <translation>
            <numerusform>%Ln 个进行中</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 requests/s</source>
        <translation>每秒 %1 次请求</translation>
    </message>
    <message numerus="yes">
        <source>%Ln selected</source>
        <translation>
            <numerusform>已选 %Ln 个</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>%1 is &quot;412 active&quot;, %2 is &quot;done about 14:32 (14:26–14:51)&quot;</extracomment>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>offline</source>
        <extracomment>No network at all: nothing is asked</extracomment>
        <translation>离线</translation>
    </message>
</context>
<context>
    <name>rushes::TaskActions</name>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>另存为…</translation>
    </message>
    <message>
        <source>Ask again</source>
        <translation>重新查询</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Open file</source>
        <translation>打开文件</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>在文件夹中显示</translation>
    </message>
    <message>
        <source>Remove from list</source>
        <translation>从列表移除</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Save clip as</source>
        <translation>视频另存为</translation>
    </message>
    <message>
        <source>Saved as %1</source>
        <translation>已保存为 %1</translation>
    </message>
    <message>
        <source>The clip could not be copied.</source>
        <translation>视频无法复制。</translation>
    </message>
    <message numerus="yes">
        <source>%n task(s) removed from the list; saved clips stay.</source>
        <translation>
            <numerusform>已从列表移除 %n 个任务，保存的视频不受影响。</numerusform>
        </translation>
    </message>
    <message>
        <source>Locate file…</source>
        <extracomment>The file of a clip was moved: show where it is now</extracomment>
        <translation>重新定位文件…</translation>
    </message>
    <message>
        <source>Where is “%1”?</source>
        <translation>“%1”现在在哪里？</translation>
    </message>
    <message>
        <source>That is another file, or it was changed: it does not hold what was saved.</source>
        <translation>这不是当时保存的文件，或内容已被改动。</translation>
    </message>
    <message>
        <source>That file cannot be read.</source>
        <translation>无法读取该文件。</translation>
    </message>
    <message>
        <source>Remove</source>
        <extracomment>What can be undone</extracomment>
        <translation>移除</translation>
    </message>
    <message>
        <source>Save evidence…</source>
        <extracomment>Timeline and replies of tasks as a zip archive, for whoever runs the gateway</extracomment>
        <translation>保存证据包…</translation>
    </message>
    <message>
        <source>Save evidence</source>
        <translation>保存证据包</translation>
    </message>
    <message>
        <source>The file could not be written.</source>
        <translation>无法写入文件。</translation>
    </message>
    <message numerus="yes">
        <source>The first %n clip(s) were opened: more at once would be a burden.</source>
        <translation>
            <numerusform>只打开了前 %n 个片段：一次打开太多会拖慢电脑。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rushes::TaskGrid</name>
    <message>
        <source>Tasks</source>
        <translation>任务</translation>
    </message>
</context>
<context>
    <name>rushes::TaskTable</name>
    <message>
        <source>Tasks</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>As many as fit</source>
        <extracomment>Menu of columns: show those that there is room for</extracomment>
        <translation>按宽度自动显示</translation>
    </message>
    <message>
        <source>As added</source>
        <extracomment>Menu of sorting: in the order in which the tasks were added</extracomment>
        <translation>按添加顺序</translation>
    </message>
    <message>
        <source>Ascending</source>
        <translation>升序</translation>
    </message>
    <message>
        <source>Descending</source>
        <translation>降序</translation>
    </message>
    <message>
        <source>Move left</source>
        <extracomment>Menu of columns: each one there moves by a place</extracomment>
        <translation>左移</translation>
    </message>
    <message>
        <source>Move right</source>
        <translation>右移</translation>
    </message>
</context>
<context>
    <name>rushes::TaskViewModel</name>
    <message>
        <source>Preview</source>
        <translation>预览</translation>
    </message>
    <message>
        <source>Prompt</source>
        <translation>提示词</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>Time</source>
        <extracomment>Column: how long the task has been, or was, under way</extracomment>
        <translation>时间</translation>
    </message>
    <message>
        <source>Model</source>
        <extracomment>Column: the AI model that makes the clip</extracomment>
        <translation>模型</translation>
    </message>
    <message>
        <source>Size</source>
        <extracomment>Column: width and height of the picture</extracomment>
        <translation>尺寸</translation>
    </message>
    <message>
        <source>Updated</source>
        <extracomment>Column: how long ago the service last changed the task</extracomment>
        <translation>更新于</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>Link expires</source>
        <extracomment>Column: when the link to the clip ends to work</extracomment>
        <translation>链接失效</translation>
    </message>
    <message>
        <source>Review</source>
        <extracomment>Column: stars, picked or rejected</extracomment>
        <translation>审片</translation>
    </message>
    <message numerus="yes">
        <source>%n take(s)</source>
        <extracomment>Takes: tasks of the same prompt</extracomment>
        <translation>
            <numerusform>%n 个版本</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 · %n task(s)</source>
        <extracomment>Heading of tasks that belong together; %1 is the name of a batch, gateway or model</extracomment>
        <translation>
            <numerusform>%1 · %n 个任务</numerusform>
        </translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Batch</source>
        <extracomment>Column: the batch that the task was added with</extracomment>
        <translation>批次</translation>
    </message>
    <message>
        <source>Labels</source>
        <extracomment>Column: words that the user gave to the task</extracomment>
        <translation>标签</translation>
    </message>
</context>
<context>
    <name>rushes::TimelinePage</name>
    <message>
        <source>When</source>
        <extracomment>Headers of the history: when, what, HTTP status, how long the answer took</extracomment>
        <translation>时间</translation>
    </message>
    <message>
        <source>What</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>HTTP</source>
        <translation>HTTP</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>耗时</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>时间线</translation>
    </message>
    <message>
        <source>Asked</source>
        <extracomment>Line of a task&apos;s history: the gateway was asked, and gave no progress</extracomment>
        <translation>已查询</translation>
    </message>
    <message>
        <source>Added</source>
        <extracomment>Line of a task&apos;s history</extracomment>
        <translation>已添加</translation>
    </message>
    <message>
        <source>Saved as %1</source>
        <extracomment>Line of a task&apos;s history; %1 is a file</extracomment>
        <translation>已保存为 %1</translation>
    </message>
    <message>
        <source>Saving failed: %1</source>
        <extracomment>Line of a task&apos;s history; %1 are the server&apos;s or the system&apos;s words</extracomment>
        <translation>保存失败：%1</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 毫秒</translation>
    </message>
    <message>
        <source>none</source>
        <extracomment>To a screen reader: a cell with nothing in it</extracomment>
        <translation>无</translation>
    </message>
</context>
<context>
    <name>rushes::ToolBar</name>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>View</source>
        <extracomment>How the tasks are shown</extracomment>
        <translation>视图</translation>
    </message>
    <message>
        <source>List</source>
        <translation>列表</translation>
    </message>
    <message>
        <source>Grid</source>
        <translation>网格</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>菜单</translation>
    </message>
    <message>
        <source>Menu (F10)</source>
        <translation>菜单（F10）</translation>
    </message>
    <message>
        <source>Search prompt, id, model… or status:failed age&gt;10m</source>
        <extracomment>What is typed behind &quot;or&quot; is understood in that form</extracomment>
        <translation>搜索提示词、任务 ID、模型…或 状态:失败 时长&gt;10分</translation>
    </message>
    <message>
        <source>Insert filter</source>
        <translation>插入筛选条件</translation>
    </message>
</context>
<context>
    <name>rushes::TrayDesk</name>
    <message>
        <source>Hide window</source>
        <translation>隐藏窗口</translation>
    </message>
    <message>
        <source>Show window</source>
        <translation>显示窗口</translation>
    </message>
    <message numerus="yes">
        <source>%Ln under way</source>
        <translation>
            <numerusform>%Ln 个进行中</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln at risk</source>
        <translation>
            <numerusform>%Ln 个即将失效</numerusform>
        </translation>
    </message>
    <message>
        <source>Keep watching without the window?</source>
        <translation>关闭窗口后继续查询？</translation>
    </message>
    <message>
        <source>Rushes then stays in the tray and goes on watching and saving. This is asked once; the answer can be changed in the settings.</source>
        <translation>Rushes 会留在托盘中，继续查询和保存。只询问这一次，以后可在设置中更改。</translation>
    </message>
    <message>
        <source>Stay in the tray</source>
        <translation>留在托盘</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>rushes::ViewDesk</name>
    <message>
        <source>View</source>
        <extracomment>Name of a view that was just saved, until it is given another one</extracomment>
        <translation>视图</translation>
    </message>
    <message numerus="yes">
        <source>No more than %n view(s) can be saved; remove one first.</source>
        <translation>
            <numerusform>最多只能保存 %n 个视图，请先移除一个。</numerusform>
        </translation>
    </message>
    <message>
        <source>Remove view</source>
        <extracomment>What can be undone</extracomment>
        <translation>移除视图</translation>
    </message>
    <message>
        <source>The view “%1” was removed.</source>
        <translation>已移除视图“%1”。</translation>
    </message>
    <message>
        <source>Update view</source>
        <extracomment>What can be undone</extracomment>
        <translation>更新视图</translation>
    </message>
    <message>
        <source>The view “%1” shows this from now on.</source>
        <translation>视图“%1”从此显示当前内容。</translation>
    </message>
    <message>
        <source>Columns</source>
        <extracomment>Menu: which columns of the list are shown</extracomment>
        <translation>列</translation>
    </message>
    <message>
        <source>Sort by</source>
        <translation>排序方式</translation>
    </message>
</context>
<context>
    <name>rushes::WatchDesk</name>
    <message>
        <source>Tasks from %1 wait: the gateway that was chosen for them is not there. Choose one in the settings.</source>
        <translation>来自 %1 的任务暂不添加：为其选定的网关已不存在，请在设置中重新选择。</translation>
    </message>
    <message numerus="yes">
        <source>%1 has brought %n task(s); the rest waits until you agree.</source>
        <translation>
            <numerusform>%1 已带来 %n 个任务，其余的等您确认后再添加。</numerusform>
        </translation>
    </message>
    <message>
        <source>Go on</source>
        <extracomment>Button: read a watched file further</extracomment>
        <translation>继续</translation>
    </message>
    <message>
        <source>The watched %1 is not there; it is read again as soon as it is back.</source>
        <translation>监视的 %1 不存在；重新出现后会继续读取。</translation>
    </message>
    <message>
        <source>The watched %1 cannot be read.</source>
        <translation>无法读取监视的 %1。</translation>
    </message>
    <message>
        <source>The watched %1 is not a text file.</source>
        <translation>监视的 %1 不是文本文件。</translation>
    </message>
</context>
<context>
    <name>rushes::WatchingPage</name>
    <message>
        <source>Watching</source>
        <translation>查询</translation>
    </message>
    <message>
        <source>Ask about running tasks every</source>
        <translation>生成中任务的查询间隔</translation>
    </message>
    <message>
        <source>Ask about queued tasks every</source>
        <translation>排队任务的查询间隔</translation>
    </message>
    <message>
        <source> s</source>
        <extracomment>Unit behind a number: seconds</extracomment>
        <translation> 秒</translation>
    </message>
    <message>
        <source>Look again at failed tasks for</source>
        <extracomment>How long a task that failed is looked at again, because gateways report failures that are none</extracomment>
        <translation>失败的任务继续复查</translation>
    </message>
    <message>
        <source> h</source>
        <extracomment>Unit behind a number: hours</extracomment>
        <translation> 小时</translation>
    </message>
    <message>
        <source>not at all</source>
        <extracomment>Instead of &quot;0 h&quot;: failed tasks are not asked about again</extracomment>
        <translation>不复查</translation>
    </message>
    <message>
        <source>Most gateways change nothing faster than every 10 to 15 seconds. Standard: 10 s.</source>
        <translation>大多数网关的状态每 10 到 15 秒才变化一次。默认：10 秒。</translation>
    </message>
    <message>
        <source>They change less often. Standard: 20 s.</source>
        <translation>它们变化较少。默认：20 秒。</translation>
    </message>
    <message>
        <source>Gateways report failures that are none, and videos that come after all. Standard: 24 h.</source>
        <translation>网关有时会误报失败，视频随后才生成。默认：24 小时。</translation>
    </message>
</context>
<context>
    <name>rushes::WindowActions</name>
    <message>
        <source>Add tasks</source>
        <translation>添加任务</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>设置…</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>Pause watching</source>
        <translation>暂停查询</translation>
    </message>
    <message>
        <source>Keys</source>
        <extracomment>Menu: a sheet with all keys</extracomment>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>Guide</source>
        <extracomment>Menu: how to use the program</extracomment>
        <translation>使用指南</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>List</source>
        <translation>列表</translation>
    </message>
    <message>
        <source>Grid</source>
        <translation>网格</translation>
    </message>
    <message>
        <source>No groups</source>
        <extracomment>How the list is grouped</extracomment>
        <translation>不分组</translation>
    </message>
    <message>
        <source>Group by prompt</source>
        <translation>按提示词分组</translation>
    </message>
    <message>
        <source>Group by batch</source>
        <translation>按批次分组</translation>
    </message>
    <message>
        <source>Group by gateway</source>
        <translation>按网关分组</translation>
    </message>
    <message>
        <source>Group by model</source>
        <translation>按模型分组</translation>
    </message>
    <message>
        <source>Insert filter…</source>
        <translation>插入筛选条件…</translation>
    </message>
    <message>
        <source>Save view…</source>
        <extracomment>What the list shows now is kept in the side bar, under a name</extracomment>
        <translation>保存视图…</translation>
    </message>
    <message>
        <source>Compact rows</source>
        <extracomment>Menu: rows of one line, more of them on the screen</extracomment>
        <translation>紧凑行</translation>
    </message>
</context>
</TS>
